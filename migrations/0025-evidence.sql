-- Photos, voice notes and papers beside acts of assistance. Their bytes are files by their digest (platform/files); here stands
-- what they are, whose, and for which acts.

create table evidence (
  county_id uuid not null references counties,
  -- Made on the device, so that an act can name it before a byte has arrived
  evidence_id uuid not null,
  organization_id uuid not null,
  -- photo, voice, paper
  kind text not null,
  -- As declared; the bytes are held against it when the last piece is here
  sha256 text not null,
  bytes integer not null,
  -- The device's clock, not ours
  captured_at timestamptz,
  -- The default is no. Where it is yes, nobody but the organization and the office sees it
  shows_child_faces boolean not null,
  -- arriving, checking, accepted, refused (evidence/states.ts)
  state text not null,
  -- By the wall clock: what a server that died has left in checking is begun again
  checking_since timestamptz,
  -- Why not: {code, params}
  refusal jsonb,
  -- By the bytes, never by a name (evidence/content-kind.ts); null until accepted
  content_kind text,
  -- Drawn anew from the pixels alone; null where it is no picture
  display_sha256 text,
  small_sha256 text,
  -- What the camera wrote into the picture; null where it wrote nothing
  taken_at timestamptz,
  latitude_thousandths integer,
  longitude_thousandths integer,
  -- 32 × 32 levels of grey, by which pictures that look alike are held against each other (evidence/likeness)
  greys bytea,
  declared_by uuid not null,
  declared_by_name text not null,
  declared_at timestamptz not null,
  settled_at timestamptz,
  primary key (county_id, evidence_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id)
);
create index evidence_by_content on evidence (county_id, sha256);
create index evidence_unsettled on evidence (county_id, organization_id) where state in ('arriving', 'checking');

-- What has arrived of evidence that is not whole yet, 64 KiB each; gone when it is settled.
create table evidence_pieces (
  county_id uuid not null references counties,
  evidence_id uuid not null,
  position integer not null,
  content bytea not null,
  arrived_at timestamptz not null,
  primary key (county_id, evidence_id, position),
  foreign key (county_id, evidence_id) references evidence (county_id, evidence_id)
);
-- Photos cannot be packed any further: trying costs time for nothing.
alter table evidence_pieces alter column content set storage external;

-- Difference hashes of a picture and of its inner parts, cut into bands of 22, 21 and 21 bits. Two hashes that differ in at most
-- five of 64 bits differ in at most one bit of some band, so that a look at 67 values finds them.
create table evidence_hashes (
  county_id uuid not null references counties,
  evidence_id uuid not null,
  -- Which part: likeness/frames.ts
  frame integer not null,
  upper_band integer not null,
  middle_band integer not null,
  lower_band integer not null,
  primary key (county_id, evidence_id, frame),
  foreign key (county_id, evidence_id) references evidence (county_id, evidence_id)
);
create index evidence_hashes_upper_band on evidence_hashes (county_id, upper_band);
create index evidence_hashes_middle_band on evidence_hashes (county_id, middle_band);
create index evidence_hashes_lower_band on evidence_hashes (county_id, lower_band);

-- Which acts evidence stands beside, and in which village: by it a village sees the pictures of what was done there.
create table evidence_claims (
  county_id uuid not null references counties,
  evidence_id uuid not null,
  act_id uuid not null,
  village_id uuid not null,
  claimed_at timestamptz not null,
  primary key (county_id, evidence_id, act_id),
  foreign key (county_id, evidence_id) references evidence (county_id, evidence_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
create index evidence_claims_by_act on evidence_claims (county_id, act_id);

select raise_county_wall('evidence');
select raise_county_wall('evidence_pieces');
select raise_county_wall('evidence_hashes');
select raise_county_wall('evidence_claims');
