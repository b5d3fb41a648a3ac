-- Deadline service (plan §五(二)): what the office has set, where groups are told, how each person wants to be told, and what was told.

create table reminder_settings (
  county_id uuid not null references counties,
  enabled boolean not null,
  -- reminders/schedule.ts: [{to, days, time}]
  steps jsonb not null,
  -- reminders/channel.ts: the channels that are in use
  channels jsonb not null,
  -- Each saving has its number: who saves on an older one is told
  revision integer not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (county_id)
);

-- Robots of groups in WeCom, DingTalk or Feishu. Whoever knows an address can write into the group: it is encrypted.
create table reminder_robots (
  county_id uuid not null references counties,
  robot_id uuid not null,
  name text not null,
  service text not null,
  -- organization: the group of those who report; office: the office's own
  audience text not null,
  language text not null,
  address_encrypted text not null,
  -- Signs the messages (DingTalk, Feishu); null where the group asks for none
  secret_encrypted text,
  added_by text not null,
  added_at timestamptz not null,
  -- What was told by it stays readable
  removed_at timestamptz,
  primary key (county_id, robot_id)
);

-- How a person wants to be told; without a row: in the app alone, in Chinese.
create table reminder_preferences (
  county_id uuid not null references counties,
  account_id uuid not null,
  language text not null,
  email_encrypted text,
  -- reminders/channel.ts: the channels that the person has chosen
  channels jsonb not null,
  -- SHA-256 of the key in the address of the calendar; null where there is none
  calendar_digest text,
  calendar_made_at timestamptz,
  primary key (county_id, account_id),
  foreign key (county_id, account_id) references accounts (county_id, account_id)
);
create unique index reminder_preferences_calendar on reminder_preferences (county_id, calendar_digest) where calendar_digest is not null;

-- A step of a period that was told. Whoever writes the row lays out its messages in the same transaction: two servers do it once.
create table reminder_steps (
  county_id uuid not null references counties,
  campaign_id uuid not null,
  due_date date not null,
  audience text not null,
  step_at timestamptz not null,
  -- How many organizations had not answered then
  owed integer not null,
  told_at timestamptz not null,
  primary key (county_id, campaign_id, due_date, audience, step_at),
  foreign key (county_id, campaign_id) references campaigns (county_id, campaign_id)
);
comment on table reminder_steps is 'append-only';

-- One message to one recipient by one channel. The row is there before anything is sent, so that two servers send it once.
create table reminder_deliveries (
  county_id uuid not null references counties,
  delivery_id uuid not null,
  -- step: by the clock; test: asked for by a person
  purpose text not null,
  -- The period and the step of it; null for a test
  campaign_id uuid,
  due_date date,
  audience text,
  step_at timestamptz,
  channel text not null,
  -- An account, or a robot
  recipient_id uuid not null,
  organization_id uuid,
  state text not null,
  attempts integer not null default 0,
  -- By the clock on the wall: a demo that travels must not send faster
  next_attempt_at timestamptz,
  claimed_until timestamptz,
  -- By the business clock: after it nobody needs the message any more
  useful_until timestamptz not null,
  -- notifications/channels/delivery.ts; the detail holds codes of the other side, never its words
  failure text,
  failure_detail text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (county_id, delivery_id),
  constraint reminder_deliveries_once unique (county_id, campaign_id, due_date, audience, step_at, channel, recipient_id),
  constraint reminder_deliveries_step_is_whole check ((purpose = 'step') = (campaign_id is not null and due_date is not null and audience is not null and step_at is not null))
);
create index reminder_deliveries_open on reminder_deliveries (county_id, next_attempt_at) where state in ('waiting', 'sending');

select raise_county_wall('reminder_settings');
select raise_county_wall('reminder_robots');
select raise_county_wall('reminder_preferences');
select raise_county_wall('reminder_steps');
select raise_county_wall('reminder_deliveries');
