-- What an entry of a gift is proved by: papers and photos.
alter table gift_entries add column evidence_ids uuid[] not null default '{}';

-- Gifts are append-only, and what is append-only cannot be locked: this row is held while an act names the gift or it is taken back.
create table gift_locks (
  county_id uuid not null references counties,
  gift_id uuid not null,
  primary key (county_id, gift_id),
  foreign key (county_id, gift_id) references gifts (county_id, gift_id)
);
insert into gift_locks (county_id, gift_id) select county_id, gift_id from gifts;
select raise_county_wall('gift_locks');

alter table week_closings
  -- The four figures of each gift up to the week's last day, as they were then; null for weeks that were closed before these were kept
  add column gifts jsonb;
