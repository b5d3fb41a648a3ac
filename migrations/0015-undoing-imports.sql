-- What undoing an import, and households that an import moves, ask for.

-- Whoever was ever of a household moves with it.
create index persons_ended_by_household on persons (county_id, household_id) where ended_at is not null;

-- A township that an import brought goes with it only where nothing refers to it, an organization's town neither.
alter table organizations add foreign key (county_id, township_id) references townships (county_id, township_id);
comment on column registry_changes.subject_type is 'township, village, household, person';
