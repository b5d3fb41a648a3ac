-- Follow-ups (plan §二: 能持续): what the village says of help 30, 60 and 90 days later. What is asked and when follows from the
-- ledger (follow-ups/schedule.ts) and is not stored; only answers are.

create table follow_up_answers (
  county_id uuid not null references counties,
  -- One tap: acts that were asked about together share it
  answer_id uuid not null,
  act_id uuid not null,
  -- The revision that was on the screen
  revision integer not null,
  organization_id uuid not null,
  village_id uuid not null,
  holds boolean not null,
  -- What is gone, or not as it was hoped; empty where it holds
  reason text not null,
  -- For whom it is gone, where that was said
  household_ids uuid[] not null,
  -- Day in Shanghai by the business clock: the follow-up that it answers
  answered_on date not null,
  answered_by uuid not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (county_id, answer_id, act_id),
  foreign key (county_id, act_id, revision) references assistance_acts (county_id, act_id, revision),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create index follow_up_answers_by_act on follow_up_answers (county_id, act_id, answered_at);
comment on table follow_up_answers is 'append-only';

-- A village is told at most once a week what is due. Whoever writes the row tells it: two servers do it once.
create table follow_up_notices (
  county_id uuid not null references counties,
  village_id uuid not null,
  -- Its Monday
  week date not null,
  due integer not null,
  told_at timestamptz not null,
  primary key (county_id, village_id, week),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
comment on table follow_up_notices is 'append-only';

select raise_county_wall('follow_up_answers');
select raise_county_wall('follow_up_notices');
