-- From the giver to the household (conduct rule 5): pledged, received and spent are entered, delivered follows from the acts of the ledger.

create table gifts (
  county_id uuid not null references counties,
  gift_id uuid not null,
  organization_id uuid not null,
  -- Both null: money
  goods_name text,
  goods_unit text,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (county_id, gift_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  constraint gifts_money_or_goods check ((goods_name is null) = (goods_unit is null))
);
create index gifts_by_organization on gifts (county_id, organization_id, gift_id);
comment on table gifts is 'append-only';

-- Who gives, and for what: corrections add
create table gift_terms (
  county_id uuid not null references counties,
  gift_id uuid not null,
  revision integer not null,
  -- gifts/gift.ts
  giver_kind text not null,
  giver_name text not null,
  -- Null: for no village in particular
  village_id uuid,
  due_on date,
  note text not null,
  withdrawn boolean not null,
  -- Why this revision replaces the one before; empty for the first
  reason text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (county_id, gift_id, revision),
  foreign key (county_id, gift_id) references gifts (county_id, gift_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
comment on table gift_terms is 'append-only';

create table gift_entries (
  county_id uuid not null references counties,
  entry_id uuid not null,
  revision integer not null,
  gift_id uuid not null,
  -- pledged, received or spent; what was delivered is never entered here
  stage text not null,
  happened_on date not null,
  -- Fen, or thousandths of the unit of the goods
  amount bigint not null,
  words text not null,
  voucher text not null,
  withdrawn boolean not null,
  reason text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (county_id, entry_id, revision),
  foreign key (county_id, gift_id) references gifts (county_id, gift_id),
  constraint gift_entries_stage check (stage in ('pledged', 'received', 'spent'))
);
create index gift_entries_by_gift on gift_entries (county_id, gift_id);
comment on table gift_entries is 'append-only';

alter table assistance_acts
  -- The gift of which its money or goods are
  add column gift_id uuid,
  add foreign key (county_id, gift_id) references gifts (county_id, gift_id);

-- Of each revision of an act that names a gift, or did before, what it delivers: written with the revision itself.
create table gift_draws (
  county_id uuid not null references counties,
  act_id uuid not null,
  revision integer not null,
  -- Null: the act no longer names any
  gift_id uuid,
  village_id uuid not null,
  household_ids uuid[] not null,
  acted_on date not null,
  money_fen bigint,
  goods jsonb not null,
  withdrawn boolean not null,
  primary key (county_id, act_id, revision),
  foreign key (county_id, act_id, revision) references assistance_acts (county_id, act_id, revision),
  foreign key (county_id, gift_id) references gifts (county_id, gift_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create index gift_draws_by_gift on gift_draws (county_id, gift_id);
comment on table gift_draws is 'append-only';

select raise_county_wall('gifts');
select raise_county_wall('gift_terms');
select raise_county_wall('gift_entries');
select raise_county_wall('gift_draws');
