-- A person lives where the household lives: one key says both, and a household that moves takes its persons along.
alter table households add constraint households_in_village unique (county_id, household_id, village_id);
alter table persons
  drop constraint persons_county_id_household_id_fkey,
  drop constraint persons_county_id_village_id_fkey,
  add constraint persons_live_where_the_household_lives foreign key (county_id, household_id, village_id)
    references households (county_id, household_id, village_id) on update cascade;

-- That the county exists follows from the account that changed something; it was looked up for each person of an import.
alter table registry_changes drop constraint registry_changes_county_id_fkey;
