-- The ledger of assistance: what was done for whom. Corrections add a revision, taking back is a revision too.

create table assistance_acts (
  county_id uuid not null references counties,
  -- Made on the device: sending twice records once
  act_id uuid not null,
  revision integer not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  village_id uuid not null,
  acted_on date not null,
  -- assistance/act.ts
  mode text not null,
  kind text not null,
  -- 人 and 人次, never added to each other; null where not counted
  people integer,
  visits integer,
  money_fen bigint,
  goods jsonb not null,
  note text not null,
  by_head boolean not null,
  -- This revision takes the act back
  withdrawn boolean not null,
  -- The weekly report and its version that brought this revision
  report_id uuid not null,
  report_version integer not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (county_id, act_id, revision),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  constraint assistance_acts_visits_cover_people check (visits >= people)
);
create index assistance_acts_by_report on assistance_acts (county_id, report_id, act_id, revision);
comment on table assistance_acts is 'append-only';

select raise_county_wall('assistance_acts');
