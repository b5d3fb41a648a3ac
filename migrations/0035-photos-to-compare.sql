-- Photos that have come and are yet to be held against the reports that wait for review. Written with the acceptance and gone with the
-- look, so that a server that ends in between leaves it to a job.
create table photos_to_compare (
  county_id uuid not null references counties,
  evidence_id uuid not null,
  primary key (county_id, evidence_id),
  foreign key (county_id, evidence_id) references evidence (county_id, evidence_id)
);
select raise_county_wall('photos_to_compare');
