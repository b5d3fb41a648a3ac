-- What a check read of a file of households, some hundred in a piece, encrypted; deleted with the file's rows
-- (docs/decisions/0014).
create table registry_import_drafts (
  county_id uuid not null references counties,
  import_id uuid not null,
  piece integer not null,
  sealed text not null,
  primary key (county_id, import_id, piece),
  foreign key (county_id, import_id) references registry_imports (county_id, import_id)
);
select raise_county_wall('registry_import_drafts');
