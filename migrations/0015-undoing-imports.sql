-- What undoing an import, and households that an import moves, ask for.

-- Whoever was ever of a household moves with it.
create index persons_ended_by_household on persons (county_id, household_id) where ended_at is not null;
