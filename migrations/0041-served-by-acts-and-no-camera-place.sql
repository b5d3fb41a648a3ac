-- The place that a camera wrote into a picture was kept for a hint that does not exist and will not (decision 21): who sends a picture has
-- not said where they were. Emptied first, so that the next vacuum takes the values out of the files too; what is only dropped stays there.
update evidence set latitude_thousandths = null, longitude_thousandths = null
where latitude_thousandths is not null or longitude_thousandths is not null;
alter table evidence drop column latitude_thousandths, drop column longitude_thousandths;

-- What a revision of an act says that it answers (assistance_acts.serves), to be asked from the other side: which acts answer this need, this
-- measure, this promise. Written with the revision itself.
create table act_serves (
  county_id uuid not null references counties,
  -- A need, a measure or a pairing
  served_id uuid not null,
  act_id uuid not null,
  revision integer not null,
  primary key (county_id, served_id, act_id, revision),
  foreign key (county_id, act_id, revision) references assistance_acts (county_id, act_id, revision)
);
comment on table act_serves is 'append-only';
insert into act_serves (county_id, served_id, act_id, revision)
select distinct county_id, (served ->> 'id')::uuid, act_id, revision
from assistance_acts cross join lateral jsonb_array_elements(serves) as served;
select raise_county_wall('act_serves');
