-- Notices as read and as confirmed by a person, and the campaigns that they launch.

create table campaigns (
  county_id uuid not null references counties,
  campaign_id uuid not null,
  -- Short name of the action
  name text not null,
  -- As launched by the latest version of the notice
  title text not null,
  doc_number text,
  version integer not null,
  starts_on date not null,
  -- Either end may stand, or both: a date, conditions such as 全部验收退出
  ends_on date,
  end_conditions jsonb not null,
  chief_name text,
  chief_post text,
  -- kernel/reporting-rule.ts; null where the notice asks for no regular report
  reporting_rule jsonb,
  reports_go_to text,
  launched_at timestamptz not null,
  primary key (county_id, campaign_id)
);

create table plan_notices (
  county_id uuid not null references counties,
  notice_id uuid not null,
  file_name text not null,
  -- Of the original bytes: the same notice loaded twice is recognised
  sha256 text not null,
  -- The original file, kept as evidence
  original bytea not null,
  extracted_text text not null,
  -- As read by the machine, with spans into extracted_text
  facts_read jsonb not null,
  spans jsonb not null,
  -- As corrected by a person; each correction counts the revision up, its history is in the audit trail
  facts jsonb not null,
  -- Out of facts, for lists and for recognising the same paper in another file
  title text,
  doc_number text,
  problem_count integer not null,
  revision integer not null,
  -- Per problem: accepted or resolved, by whom, when, why
  problem_decisions jsonb not null,
  loaded_by uuid not null,
  loaded_by_name text not null,
  loaded_at timestamptz not null,
  -- Chosen by the office: to be launched as the next version of this campaign
  replaces_campaign_id uuid,
  discarded_by uuid,
  discarded_at timestamptz,
  campaign_id uuid,
  campaign_version integer,
  launched_by uuid,
  launched_by_name text,
  launched_at timestamptz,
  primary key (county_id, notice_id),
  foreign key (county_id, replaces_campaign_id) references campaigns (county_id, campaign_id),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id),
  constraint plan_notices_one_per_version unique (county_id, campaign_id, campaign_version),
  constraint plan_notices_launched_whole check (num_nulls(campaign_id, campaign_version, launched_by, launched_at) in (0, 4)),
  constraint plan_notices_one_end check (discarded_at is null or launched_at is null)
);
create index plan_notices_by_digest on plan_notices (county_id, sha256);
create index plan_notices_by_number on plan_notices (county_id, doc_number) where launched_at is not null;
-- Two clerks who load one file at once work on one draft
create unique index plan_notices_one_open_draft on plan_notices (county_id, sha256)
  where launched_at is null and discarded_at is null;

create table campaign_groups (
  county_id uuid not null references counties,
  group_id uuid not null,
  campaign_id uuid not null,
  position integer not null,
  name text not null,
  lead_organization_id uuid,
  started_at timestamptz not null,
  -- Left out by a later version of the notice
  ended_at timestamptz,
  primary key (county_id, group_id),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id),
  foreign key (county_id, lead_organization_id) references organizations (county_id, organization_id)
);
create index campaign_groups_by_campaign on campaign_groups (county_id, campaign_id);

-- Who belonged to a group from when to when: a member that leaves and comes back has two rows.
create table campaign_group_villages (
  county_id uuid not null references counties,
  group_id uuid not null,
  village_id uuid not null,
  joined_at timestamptz not null,
  position integer not null,
  ended_at timestamptz,
  primary key (county_id, group_id, village_id, joined_at),
  foreign key (county_id, group_id) references campaign_groups (county_id, group_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create unique index campaign_group_villages_once on campaign_group_villages (county_id, group_id, village_id)
  where ended_at is null;

create table campaign_group_organizations (
  county_id uuid not null references counties,
  group_id uuid not null,
  organization_id uuid not null,
  joined_at timestamptz not null,
  position integer not null,
  ended_at timestamptz,
  primary key (county_id, group_id, organization_id, joined_at),
  foreign key (county_id, group_id) references campaign_groups (county_id, group_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id)
);
create unique index campaign_group_organizations_once on campaign_group_organizations (county_id, group_id, organization_id)
  where ended_at is null;

select raise_county_wall('campaigns');
select raise_county_wall('plan_notices');
select raise_county_wall('campaign_groups');
select raise_county_wall('campaign_group_villages');
select raise_county_wall('campaign_group_organizations');
