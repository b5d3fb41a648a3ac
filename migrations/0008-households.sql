-- Households and persons, in the categories of a rule set (plan §一: 未脱贫人口、存在致贫返贫风险人口).

-- Rule sets that the office added; “甘肃2020” and “防返贫监测2021+” ship with the product (registry/rule-sets/).
create table rule_sets (
  county_id uuid not null references counties,
  rule_set_id uuid not null,
  name text not null,
  year integer not null,
  province text not null,
  -- registry/rule-set.ts: categories, income line, indicators of households and villages
  content jsonb not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (county_id, rule_set_id),
  constraint rule_sets_name_unique unique (county_id, name)
);

-- The rule set by which new households are registered and the pages speak; until chosen, the first that ships.
create table registry_settings (
  county_id uuid not null references counties,
  rule_set text not null,
  chosen_by_name text not null,
  chosen_at timestamptz not null,
  primary key (county_id)
);

-- Facts of a village beside its name; null: not known
alter table villages
  add column division_code text,
  add column collective_income_fen bigint,
  add column distance_to_county_km integer,
  -- Public counts where the registry is not yet filled (plan: 梨湾村 had 175 households, 754 persons)
  add column all_households integer,
  add column all_persons integer,
  add column revision integer not null default 0;

create table households (
  county_id uuid not null references counties,
  household_id uuid not null,
  village_id uuid not null,
  -- 户编号 of the national system, where the office has it
  number text,
  -- Of the head, kept here for lists; null while the household has no head
  head_name text,
  person_count integer not null,
  -- A shipped rule set's code or the id of one that the office added, and a category's code in it
  rule_set text not null,
  category text not null,
  -- By the rule set: not yet out of poverty or at risk, so that somebody must answer for it
  unfinished boolean not null,
  unfinished_since date,
  -- Codes of registry/codes.ts
  causes text[] not null,
  -- Yearly income by its parts {wage, business, transfer, property, expenses} in fen, and its year
  income jsonb,
  income_year integer,
  housing text,
  water text,
  address text not null,
  -- registry/personal-data.ts: encrypted; the index is keyed and finds the exact value
  bank_account_sealed text,
  bank_account_index text,
  note text not null,
  -- Last day on which a live measure (coverage) covers the whole household, and on which an organization answers for it.
  -- '-infinity' never, 'infinity' without end. Written by the commands of coverage in their transaction, by one function.
  measured_until date not null default '-infinity',
  responsible_until date not null default '-infinity',
  cared_until date generated always as (least(measured_until, responsible_until)) stored,
  revision integer not null,
  registered_at timestamptz not null,
  -- Moved away, died out, entered by mistake: kept, and no longer counted
  ended_at timestamptz,
  end_reason text,
  primary key (county_id, household_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  constraint households_unfinished_has_a_day check (not unfinished or unfinished_since is not null)
);
create unique index households_number_unique on households (county_id, number) where number is not null and ended_at is null;
create index households_by_village on households (county_id, village_id, household_id) where ended_at is null;
create index households_by_bank_account on households (county_id, bank_account_index) where bank_account_index is not null;
-- The gap list: whose care ended before today, or never began
create index households_gap on households (county_id, cared_until, household_id) include (village_id) where unfinished and ended_at is null;

create table persons (
  -- That the county exists follows from the household
  county_id uuid not null,
  person_id uuid not null,
  household_id uuid not null,
  village_id uuid not null,
  name text not null,
  is_head boolean not null,
  -- registry/codes.ts
  relation text not null,
  gender text,
  birth_date date,
  id_number_sealed text,
  id_number_index text,
  phone_sealed text,
  phone_index text,
  schooling text,
  labour text,
  health_sealed text,
  -- As its household; repeated so that the gap list of persons needs no join
  unfinished boolean not null,
  unfinished_since date,
  -- Last day on which a live measure covers this person: the household's, or one of its own
  covered_until date not null default '-infinity',
  revision integer not null,
  registered_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  primary key (county_id, person_id),
  foreign key (county_id, household_id) references households (county_id, household_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create unique index persons_id_number_unique on persons (county_id, id_number_index) where id_number_index is not null and ended_at is null;
create unique index persons_one_head on persons (county_id, household_id) where is_head and ended_at is null;
create index persons_by_household on persons (county_id, household_id, person_id) where ended_at is null;
create index persons_by_phone on persons (county_id, phone_index) where phone_index is not null;
create index persons_gap on persons (county_id, covered_until, person_id) include (village_id) where unfinished and ended_at is null;

-- Suffixes of a person's name and of its pinyin initials: a prefix search here is a search for any part of a name.
-- Derived from persons and without foreign keys, which would be checked a dozen times for each person of an import.
create table person_search_terms (
  county_id uuid not null,
  term text collate "C" not null,
  person_id uuid not null,
  primary key (county_id, term, person_id)
);
create index person_search_terms_by_person on person_search_terms (county_id, person_id);

-- Who changed what, when and why, before and after. Sensitive values stand encrypted in it, as in the row itself.
create table registry_changes (
  county_id uuid not null references counties,
  change_id uuid not null,
  -- village, household, person
  subject_type text not null,
  subject_id uuid not null,
  household_id uuid,
  -- Where an import brought it
  import_id uuid,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  why text not null,
  before jsonb,
  after jsonb,
  primary key (county_id, change_id)
);
create index registry_changes_by_subject on registry_changes (county_id, subject_id, change_id);
create index registry_changes_by_import on registry_changes (county_id, import_id, change_id) where import_id is not null;
comment on table registry_changes is 'append-only';

select raise_county_wall('rule_sets');
select raise_county_wall('registry_settings');
select raise_county_wall('households');
select raise_county_wall('persons');
select raise_county_wall('person_search_terms');
select raise_county_wall('registry_changes');
