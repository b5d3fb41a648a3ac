-- Both sides (conduct rule 4): what the receiving side says of each act, by its account, by a code that a household reads out, or by a witness.

-- Of each act what the receiving side is asked: kept beside the ledger so that lists of what waits need not read all of it.
create table act_receipts (
  county_id uuid not null references counties,
  act_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  village_id uuid not null,
  acted_on date not null,
  withdrawn boolean not null,
  -- The revision since which what was received is the same: answers to an earlier one do not count for it
  asked_from integer not null,
  -- confirmations/receipt.ts: follows from the answers, written with each of them
  state text not null,
  primary key (county_id, act_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create index act_receipts_open on act_receipts (county_id, village_id, acted_on, act_id) where not withdrawn and state <> 'confirmed';

insert into act_receipts (county_id, act_id, campaign_id, organization_id, village_id, acted_on, withdrawn, asked_from, state)
select distinct on (a.county_id, a.act_id) a.county_id, a.act_id, a.campaign_id, a.organization_id, a.village_id, a.acted_on, a.withdrawn, a.revision, 'unconfirmed'
from assistance_acts a
order by a.county_id, a.act_id, a.revision desc;

-- The secret of the codes that a household holds on paper. A further sheet takes the place of the one before, whose secret is not kept.
create table household_code_sheets (
  county_id uuid not null references counties,
  sheet_id uuid not null,
  household_id uuid not null,
  -- Null once replaced
  secret_encrypted text,
  codes integer not null,
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  replaced_at timestamptz,
  primary key (county_id, sheet_id),
  foreign key (county_id, household_id) references households (county_id, household_id),
  constraint household_code_sheets_secret_while_live check ((secret_encrypted is null) = (replaced_at is not null))
);
create unique index household_code_sheets_one_live on household_code_sheets (county_id, household_id) where replaced_at is null;

create table act_answers (
  county_id uuid not null references counties,
  answer_id uuid not null,
  act_id uuid not null,
  -- The revision that was shown or told
  revision integer not null,
  -- Null: the village itself
  household_id uuid,
  -- confirmations/receipt.ts
  way text not null,
  received boolean not null,
  -- Why not; empty where it was received
  reason text not null,
  -- A witness: who saw it, on which day, how
  witness_name text,
  witnessed_on date,
  witnessed_how text,
  -- A code: which of which sheet
  sheet_id uuid,
  code_counter integer,
  -- Clock of the device
  captured_at timestamptz,
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (county_id, answer_id),
  foreign key (county_id, act_id, revision) references assistance_acts (county_id, act_id, revision),
  foreign key (county_id, household_id) references households (county_id, household_id),
  foreign key (county_id, sheet_id) references household_code_sheets (county_id, sheet_id),
  constraint act_answers_code_once unique (county_id, sheet_id, code_counter)
);
create index act_answers_by_act on act_answers (county_id, act_id);
comment on table act_answers is 'append-only';

-- Wrong codes are counted by sheet and by account, by the clock on the wall.
create table code_doors (
  county_id uuid not null references counties,
  door text not null,
  failures integer not null,
  counted_from timestamptz not null,
  primary key (county_id, door)
);

select raise_county_wall('act_receipts');
select raise_county_wall('household_code_sheets');
select raise_county_wall('act_answers');
select raise_county_wall('code_doors');
