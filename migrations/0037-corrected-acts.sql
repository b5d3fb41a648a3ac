-- Most acts are never corrected. Whether one has a newer revision is asked of those that were, a few: to draw an organization's
-- week every act of the county was read, or each was looked up by itself.
create index assistance_acts_corrected on assistance_acts (county_id, act_id, revision) where revision > 1;
-- What makes the question (assistance/server/store.ts) the same as one of all revisions.
alter table assistance_acts add constraint assistance_acts_count_from_one check (revision > 0);
