-- The ground that every feature stands on: counties, the audit trail, command outcomes, events.
-- National tables (no county_id key): counties. All others: primary key begins with county_id, row-level security by county.

create table counties (
  county_id uuid primary key,
  name text not null,
  -- GB/T 2260, e.g. 620521; unknown until the office says so
  division_code text constraint counties_division_code_unique unique,
  created_at timestamptz not null
);

create table audit_entries (
  county_id uuid not null references counties,
  entry_id uuid not null,
  occurred_at timestamptz not null,
  account_id uuid not null,
  actor_role text not null,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  detail jsonb not null,
  command_id uuid,
  primary key (county_id, entry_id)
);
create index audit_entries_by_subject on audit_entries (county_id, subject_type, subject_id, entry_id);
comment on table audit_entries is 'append-only';

-- The hash chain over audit_entries, written by a job within seconds: no hot row in the write path.
create table audit_seals (
  county_id uuid not null references counties,
  position bigint not null,
  entry_id uuid not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (county_id, position),
  constraint audit_seals_entry_once unique (county_id, entry_id)
);
comment on table audit_seals is 'append-only';

create table audit_checkpoints (
  county_id uuid not null references counties,
  position bigint not null,
  hash text not null,
  signature text not null,
  key_id text not null,
  signed_at timestamptz not null,
  primary key (county_id, position)
);
comment on table audit_checkpoints is 'append-only';

-- The answer to each command, so that a repeat returns the first answer.
create table command_outcomes (
  county_id uuid not null references counties,
  command_id uuid not null,
  account_id uuid not null,
  endpoint text not null,
  request_digest text not null,
  outcome jsonb,
  completed_at timestamptz not null,
  primary key (county_id, command_id)
);
comment on table command_outcomes is 'append-only';

create table events (
  county_id uuid not null references counties,
  event_id uuid not null,
  name text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  primary key (county_id, event_id)
);
comment on table events is 'append-only';

-- What an account should know, shown when it next opens the product (and sent by other ways in a later release).
create table notifications (
  county_id uuid not null references counties,
  notification_id uuid not null,
  account_id uuid not null,
  kind text not null,
  params jsonb not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (county_id, notification_id)
);
create index notifications_unread on notifications (county_id, account_id, notification_id) where read_at is null;

-- Second wall behind the policies of the use cases: a transaction sees the rows of its own county and no others.
-- A later migration that must change rows of every county lifts `force` for its own length.
create function raise_county_wall(walled regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format(
    'create policy county_wall on %s using (county_id = nullif(current_setting(''app.county_id'', true), '''')::uuid)',
    walled
  );
end $$;

select raise_county_wall('audit_entries');
select raise_county_wall('audit_seals');
select raise_county_wall('audit_checkpoints');
select raise_county_wall('command_outcomes');
select raise_county_wall('events');
select raise_county_wall('notifications');
