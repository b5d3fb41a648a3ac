-- Weekly reports: what the plan expects, what is being written, what was received, and what the office decided.

-- The reporting side of each version of a plan, as `campaign.launched` told it.
create table reporting_plans (
  county_id uuid not null references counties,
  campaign_id uuid not null,
  version integer not null,
  campaign_name text not null,
  starts_on date not null,
  ends_on date,
  -- kernel/reporting-rule.ts; null where no regular report is asked for
  reporting_rule jsonb,
  -- Groups with their villages and organizations, names as printed
  groups jsonb not null,
  launched_at timestamptz not null,
  primary key (county_id, campaign_id, version),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id)
);
comment on table reporting_plans is 'append-only';

-- One row for each report that an organization owes: what is missing is found without an anti-join.
create table expected_reports (
  county_id uuid not null references counties,
  campaign_id uuid not null,
  organization_id uuid not null,
  -- Names the period [starts_at, deadline)
  due_date date not null,
  starts_at timestamptz not null,
  deadline timestamptz not null,
  organization_name text not null,
  group_name text not null,
  -- Order in the plan
  position integer not null,
  exempt boolean not null default false,
  -- Received or exempt: nothing is owed any more
  done boolean not null default false,
  last_reminded_at timestamptz,
  -- A later version of the plan no longer asks for it
  ended_at timestamptz,
  primary key (county_id, campaign_id, organization_id, due_date),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id)
);
create index expected_reports_owed on expected_reports (county_id, campaign_id, due_date) where not done and ended_at is null;
create index expected_reports_by_week on expected_reports (county_id, campaign_id, due_date);

create table weekly_reports (
  county_id uuid not null references counties,
  report_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  due_date date not null,
  -- What is being written: seen by the organization only. The revision counts on over every draft of the week
  draft jsonb,
  draft_state text,
  draft_revision integer not null,
  draft_saved_at timestamptz,
  draft_saved_by text,
  hand_back_note text not null default '',
  correction_reason text not null default '',
  -- What was received: the latest version, and since when there is one of its kind
  version integer not null default 0,
  kind text,
  first_of_kind_at timestamptz,
  -- Null for a first zero answer, which needs no review
  review_state text,
  offline_delay_accepted boolean not null default false,
  primary key (county_id, report_id),
  constraint weekly_reports_one_per_org_week unique (county_id, campaign_id, organization_id, due_date),
  foreign key (county_id, campaign_id, organization_id, due_date)
    references expected_reports (county_id, campaign_id, organization_id, due_date),
  constraint weekly_reports_draft_is_whole check ((draft is null) = (draft_state is null)),
  constraint weekly_reports_received_is_whole check ((version = 0) = (kind is null) and (version = 0) = (first_of_kind_at is null))
);

-- Each received version as it was signed, with the receipt that was given for it.
create table weekly_report_versions (
  county_id uuid not null references counties,
  report_id uuid not null,
  version integer not null,
  kind text not null,
  -- Null for a zero answer
  content jsonb,
  figures jsonb not null,
  zero_reason text not null,
  correction_reason text not null,
  -- The draft that was signed: who signs it again gets the same receipt
  draft_revision integer not null,
  signer_id uuid not null,
  signer_name text not null,
  signer_role text not null,
  received_at timestamptz not null,
  -- Clock of the device, kept beside; it decides nothing
  captured_at timestamptz,
  receipt_number text not null,
  digest text not null,
  primary key (county_id, report_id, version),
  foreign key (county_id, report_id) references weekly_reports (county_id, report_id),
  constraint weekly_report_versions_receipt_unique unique (county_id, receipt_number)
);
comment on table weekly_report_versions is 'append-only';

create table weekly_report_decisions (
  county_id uuid not null references counties,
  decision_id uuid not null,
  report_id uuid not null,
  version integer not null,
  kind text not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (county_id, decision_id),
  foreign key (county_id, report_id) references weekly_reports (county_id, report_id)
);
create index weekly_report_decisions_by_report on weekly_report_decisions (county_id, report_id, decision_id);
comment on table weekly_report_decisions is 'append-only';

create table report_exemptions (
  county_id uuid not null references counties,
  exemption_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  due_date date not null,
  -- granted or revoked
  action text not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (county_id, exemption_id),
  foreign key (county_id, campaign_id, organization_id, due_date)
    references expected_reports (county_id, campaign_id, organization_id, due_date)
);
create index report_exemptions_by_week on report_exemptions (county_id, campaign_id, organization_id, due_date, exemption_id);
comment on table report_exemptions is 'append-only';

create table report_reminders (
  county_id uuid not null references counties,
  reminder_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  due_date date not null,
  -- How many people were told
  people integer not null,
  reminded_by uuid not null,
  reminded_at timestamptz not null,
  primary key (county_id, reminder_id),
  foreign key (county_id, campaign_id, organization_id, due_date)
    references expected_reports (county_id, campaign_id, organization_id, due_date)
);
comment on table report_reminders is 'append-only';

-- A closed week keeps its figures as they were; what comes later shows as a difference.
create table week_closings (
  county_id uuid not null references counties,
  campaign_id uuid not null,
  due_date date not null,
  roll_up jsonb not null,
  digest text not null,
  closed_by uuid not null,
  closed_by_name text not null,
  closed_at timestamptz not null,
  primary key (county_id, campaign_id, due_date),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id)
);
comment on table week_closings is 'append-only';

select raise_county_wall('reporting_plans');
select raise_county_wall('expected_reports');
select raise_county_wall('weekly_reports');
select raise_county_wall('weekly_report_versions');
select raise_county_wall('weekly_report_decisions');
select raise_county_wall('report_exemptions');
select raise_county_wall('report_reminders');
select raise_county_wall('week_closings');
