-- Excel files on their way into the registry: read, checked, applied in one transaction, undone as a whole.

create table registry_imports (
  county_id uuid not null references counties,
  import_id uuid not null,
  -- households (with their persons), villages
  kind text not null,
  file_name text not null,
  file_bytes integer not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  -- A township imports its own villages; null: the office, the whole county
  township_id uuid,
  uploaded_at timestamptz not null,
  -- reading, read, checking, checked, applying, applied, undoing, undone, cancelled, failed (registry/imports/states.ts)
  state text not null,
  -- Work under way: who does it, how far it is, when it was last heard of. By the wall clock, also in a demonstration.
  run_id uuid,
  step_done integer not null default 0,
  step_total integer not null default 0,
  heard_at timestamptz,
  cancel_asked boolean not null default false,
  -- Why the last step came to nothing: a refusal {code, params}
  failure jsonb,
  -- registry/imports/mapping.ts
  mapping jsonb,
  -- What the check found: numbers, and a digest by which applying knows that it does what was shown
  counts jsonb,
  plan_digest text,
  applied_at timestamptz,
  applied_by_name text,
  undone_at timestamptz,
  undone_by_name text,
  -- Null when the rows of the file are no longer kept
  stage_until timestamptz,
  primary key (county_id, import_id)
);
create index registry_imports_newest on registry_imports (county_id, uploaded_at desc, import_id);
create index registry_imports_staged on registry_imports (county_id, stage_until) where stage_until is not null;
-- Two at once would wait for each other's rows
create unique index registry_imports_one_at_a_time on registry_imports (county_id) where state in ('applying', 'undoing');

create table registry_import_sheets (
  county_id uuid not null references counties,
  import_id uuid not null,
  sheet integer not null,
  name text not null,
  is_hidden boolean not null,
  row_count integer not null,
  -- [first row, first column, last row, last column]
  merged jsonb not null,
  primary key (county_id, import_id, sheet),
  foreign key (county_id, import_id) references registry_imports (county_id, import_id)
);

-- Rows of the file as they were read: packed and encrypted, for they hold ID numbers; gone when the import is settled.
create table registry_import_chunks (
  county_id uuid not null references counties,
  import_id uuid not null,
  sheet integer not null,
  chunk integer not null,
  first_row integer not null,
  last_row integer not null,
  sealed text not null,
  primary key (county_id, import_id, sheet, chunk),
  foreign key (county_id, import_id) references registry_imports (county_id, import_id)
);

-- What the check says of each row; no value of a cell stands here.
create table registry_import_rows (
  county_id uuid not null references counties,
  import_id uuid not null,
  sheet integer not null,
  row integer not null,
  -- new, changed, unchanged, blocked
  standing text not null,
  has_error boolean not null,
  is_odd boolean not null,
  -- [{code, params, column, weight, blocks}]
  issues jsonb,
  primary key (county_id, import_id, sheet, row),
  foreign key (county_id, import_id) references registry_imports (county_id, import_id)
);
create index registry_import_rows_with_errors on registry_import_rows (county_id, import_id, sheet, row) where has_error;
create index registry_import_rows_odd on registry_import_rows (county_id, import_id, sheet, row) where is_odd;
create index registry_import_rows_by_standing on registry_import_rows (county_id, import_id, standing, sheet, row);

-- The mapping that a person confirmed last for a file with these headings.
create table registry_import_mappings (
  county_id uuid not null references counties,
  kind text not null,
  -- SHA-256 of the headings
  signature text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (county_id, kind, signature)
);

-- Leave to write ID numbers, phones, accounts and health into an export: with a reason, for one person, for some minutes.
create table registry_export_leaves (
  county_id uuid not null references counties,
  leave_id uuid not null,
  account_id uuid not null,
  reason text not null,
  -- The chosen households, as asked for
  filter jsonb not null,
  granted_at timestamptz not null,
  primary key (county_id, leave_id)
);

select raise_county_wall('registry_imports');
select raise_county_wall('registry_import_sheets');
select raise_county_wall('registry_import_chunks');
select raise_county_wall('registry_import_rows');
select raise_county_wall('registry_import_mappings');
select raise_county_wall('registry_export_leaves');
