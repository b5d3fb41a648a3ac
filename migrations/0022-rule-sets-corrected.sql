-- A rule set that the office added may be corrected until a household stands in it; two who correct it do not overwrite each other.
alter table rule_sets add column revision integer not null default 0;
