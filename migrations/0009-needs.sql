-- What villages, households and persons need (plan §三: 困难和需求), until it becomes a project or is met.

create table needs (
  county_id uuid not null references counties,
  need_id uuid not null,
  village_id uuid not null,
  -- Both null: the village's own need
  household_id uuid,
  person_id uuid,
  -- A capability that would meet it: a code of the taxonomy, or the id of a county capability
  kind text not null,
  summary text not null,
  -- null: not said
  quantity bigint,
  unit text not null,
  -- needs/need.ts
  urgency text not null,
  due_on date,
  -- The order of every list: the most urgent first, then what is due first
  urgency_rank smallint not null generated always as (case urgency when 'urgent' then 0 when 'soon' then 1 else 2 end) stored,
  due_rank date not null generated always as (coalesce(due_on, 'infinity')) stored,
  why text not null,
  -- open, withdrawn, merged, split, met
  state text not null,
  merged_into uuid,
  split_from uuid,
  revision integer not null,
  registered_by uuid not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  closed_at timestamptz,
  primary key (county_id, need_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  foreign key (county_id, household_id) references households (county_id, household_id),
  foreign key (county_id, person_id) references persons (county_id, person_id),
  foreign key (county_id, merged_into) references needs (county_id, need_id),
  foreign key (county_id, split_from) references needs (county_id, need_id),
  constraint needs_of_a_person_name_its_household check (person_id is null or household_id is not null),
  constraint needs_are_closed_on_a_day check ((state = 'open') = (closed_at is null)),
  constraint needs_merged_say_into_which check ((state = 'merged') = (merged_into is not null))
);
create index needs_open on needs (county_id, village_id, need_id) where state = 'open';
create index needs_open_in_order on needs (county_id, urgency_rank, due_rank, need_id) where state = 'open';
create index needs_by_merged_into on needs (county_id, merged_into) where merged_into is not null;
create index needs_by_split_from on needs (county_id, split_from) where split_from is not null;
create index needs_by_household on needs (county_id, household_id) where household_id is not null;

create table need_changes (
  county_id uuid not null references counties,
  change_id uuid not null,
  need_id uuid not null,
  -- registered, changed, merged, split, withdrawn, met
  action text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  why text not null,
  before jsonb,
  after jsonb,
  primary key (county_id, change_id),
  foreign key (county_id, need_id) references needs (county_id, need_id)
);
create index need_changes_by_need on need_changes (county_id, need_id, change_id);
comment on table need_changes is 'append-only';

-- Two needs that look alike and of which a person said that they are not the same.
create table need_distinctions (
  county_id uuid not null references counties,
  -- The lesser id and the greater
  one_need_id uuid not null,
  other_need_id uuid not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (county_id, one_need_id, other_need_id),
  foreign key (county_id, one_need_id) references needs (county_id, need_id),
  foreign key (county_id, other_need_id) references needs (county_id, need_id),
  constraint need_distinctions_in_order check (one_need_id < other_need_id)
);
comment on table need_distinctions is 'append-only';

select raise_county_wall('needs');
select raise_county_wall('need_changes');
select raise_county_wall('need_distinctions');
