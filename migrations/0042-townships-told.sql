-- One notice a week is of the one who reads it: a township that was told of a silent village is told of no other until the next week,
-- also where that other one lost its account since. Whether a row stands for a village or for its township was not kept.
alter table follow_up_notices add column told_township boolean not null default false;
