-- What was declared and never stood beside anything is not kept for ever.

alter table evidence
  -- When it first stood beside an act or a gift; what a correction leaves out later is still read in the history. Null: never
  add column claimed_at timestamptz,
  -- Nothing of it is here any more, since nothing named it; null again when it is sent anew
  add column forgotten_at timestamptz;

update evidence set claimed_at = first.at
from (select county_id, evidence_id, min(claimed_at) as at from evidence_claims group by 1, 2) as first
where first.county_id = evidence.county_id and first.evidence_id = evidence.evidence_id;

-- Named by an act that has since left it out.
update evidence set claimed_at = declared_at
from (select distinct county_id, unnest(evidence_ids) as evidence_id from assistance_acts) as named
where claimed_at is null and named.county_id = evidence.county_id and named.evidence_id = evidence.evidence_id;

create index evidence_unclaimed on evidence (county_id, declared_at) where claimed_at is null and forgotten_at is null;

-- Files that may have no use any more. National, for the counties of an installation share the place for files: whether any of them
-- still uses one is asked before it is removed.
create table file_leftovers (
  digest text primary key,
  -- By the wall clock
  left_at timestamptz not null
);
