-- A robot stands once in a county, also where two people add it in the same moment: the address is encrypted, its blind index is not.
-- Null for robots that were added before this came; no two of them are alike, since one by one they were compared.
alter table reminder_robots add column address_index text;
create unique index reminder_robots_address on reminder_robots (county_id, address_index) where removed_at is null;
