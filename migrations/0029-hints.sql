-- Hints for a person to judge: what a report was held against on receipt, what stood out, and what a person decided.

-- A version of a report that has been looked through, whether anything stood out or not: what was not looked through is not unremarkable.
create table report_readings (
  county_id uuid not null references counties,
  report_id uuid not null,
  version integer not null,
  read_at timestamptz not null,
  primary key (county_id, report_id, version),
  foreign key (county_id, report_id, version) references weekly_report_versions (county_id, report_id, version)
);
comment on table report_readings is 'append-only';

create table report_hints (
  county_id uuid not null references counties,
  hint_id uuid not null,
  report_id uuid not null,
  version integer not null,
  kind text not null,
  -- hints/hint.ts keyOf: the same matter in a corrected version
  key text not null,
  -- hints/hint.ts: the hint with its evidence, as it was then
  evidence jsonb not null,
  noticed_at timestamptz not null,
  primary key (county_id, hint_id),
  constraint report_hints_once unique (county_id, report_id, version, key),
  foreign key (county_id, report_id, version) references report_readings (county_id, report_id, version)
);
comment on table report_hints is 'append-only';

-- A person has looked and sees nothing in it, and says why.
create table hint_dismissals (
  county_id uuid not null references counties,
  hint_id uuid not null,
  reason text not null,
  dismissed_by uuid not null,
  dismissed_by_name text not null,
  dismissed_at timestamptz not null,
  primary key (county_id, hint_id),
  foreign key (county_id, hint_id) references report_hints (county_id, hint_id)
);
comment on table hint_dismissals is 'append-only';

select raise_county_wall('report_readings');
select raise_county_wall('report_hints');
select raise_county_wall('hint_dismissals');
