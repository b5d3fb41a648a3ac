-- The check of an import kept words of the file and names in the reasons of its rows. They are gone, and with them the results of every
-- check that was not yet written: whoever sent the file checks it again. Of a remembered mapping the columns stay: village, year, rule
-- set and category were those of one file.
do $$
declare
  county uuid;
begin
  for county in select county_id from counties loop
    perform set_config('app.county_id', county::text, true);
    delete from registry_import_rows where county_id = county;
    update registry_import_mappings set mapping = jsonb_build_object('columns', mapping -> 'columns') where county_id = county;
    update registry_imports set state = 'read', run_id = null, counts = null, plan_digest = null
      where county_id = county and state in ('checking', 'checked', 'applying');
  end loop;
end $$;
