-- What holds no more is read by villages and townships of their own places, by an organization of its own help: neither reads the county's.
create index follow_up_answers_by_village on follow_up_answers (county_id, village_id, answered_at);
create index follow_up_answers_by_organization on follow_up_answers (county_id, organization_id, answered_at);
