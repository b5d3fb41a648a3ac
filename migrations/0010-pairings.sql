-- Who helps which village (plan §二: 一是建立结对关系), on paper until both sides have confirmed it.

create table pairings (
  county_id uuid not null references counties,
  pairing_id uuid not null,
  organization_id uuid not null,
  village_id uuid not null,
  -- notice: by the plan of a campaign; office: made here
  origin text not null,
  -- The campaign and group that it came from; null where the office made it
  campaign_id uuid,
  group_id uuid,
  -- The agreement that stands; both sides confirm this one
  agreement_id uuid,
  -- Set by the confirmations of the standing agreement, cleared when another takes its place
  organization_confirmed_at timestamptz,
  village_confirmed_at timestamptz,
  started_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  -- notice: left out by a new version; office: ended here; replaced: another took its place; proposal: by the workbench
  end_cause text,
  -- When it last ceased to be confirmed by both sides: by ending, or by a new agreement that both have yet to confirm
  confirmation_lost_at timestamptz,
  -- The pairing that took its place
  replaced_by uuid,
  primary key (county_id, pairing_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  foreign key (county_id, replaced_by) references pairings (county_id, pairing_id)
);
create unique index pairings_live_once on pairings (county_id, organization_id, village_id) where ended_at is null;
create index pairings_live_by_village on pairings (county_id, village_id) where ended_at is null;
create index pairings_by_village on pairings (county_id, village_id, pairing_id);

-- 结对帮扶协议: one for a pairing, or one for a group of organizations that help a village together.
create table pairing_agreements (
  county_id uuid not null references counties,
  agreement_id uuid not null,
  village_id uuid not null,
  -- 1 for the first agreement of its pairings, one more for each change
  version integer not null,
  starts_on date not null,
  ends_on date,
  -- pairings/agreement.ts, one entry for each pairing: people, money in fen, goods, work in words
  commitments jsonb not null,
  -- [{side, name, post, phone (encrypted)}]
  contacts jsonb not null,
  change_reason text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (county_id, agreement_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
comment on table pairing_agreements is 'append-only';

-- The pairings that an agreement covers
create table pairing_agreement_parties (
  county_id uuid not null references counties,
  agreement_id uuid not null,
  pairing_id uuid not null,
  primary key (county_id, agreement_id, pairing_id),
  foreign key (county_id, agreement_id) references pairing_agreements (county_id, agreement_id),
  foreign key (county_id, pairing_id) references pairings (county_id, pairing_id)
);
create index pairing_agreement_parties_by_pairing on pairing_agreement_parties (county_id, pairing_id, agreement_id);
comment on table pairing_agreement_parties is 'append-only';

create table pairing_confirmations (
  county_id uuid not null references counties,
  confirmation_id uuid not null,
  pairing_id uuid not null,
  agreement_id uuid not null,
  -- organization, village
  side text not null,
  -- account: by the side's own account; signedPaper: a signed copy that the office put in
  means text not null,
  paper_id uuid,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null,
  primary key (county_id, confirmation_id),
  foreign key (county_id, pairing_id) references pairings (county_id, pairing_id),
  foreign key (county_id, agreement_id) references pairing_agreements (county_id, agreement_id),
  constraint pairing_confirmations_once_per_side unique (county_id, pairing_id, agreement_id, side)
);
comment on table pairing_confirmations is 'append-only';

-- Signed papers as they were put in, kept as evidence.
create table pairing_papers (
  county_id uuid not null references counties,
  paper_id uuid not null,
  agreement_id uuid not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  primary key (county_id, paper_id),
  foreign key (county_id, agreement_id) references pairing_agreements (county_id, agreement_id)
);
create index pairing_papers_by_agreement on pairing_papers (county_id, agreement_id, paper_id);
comment on table pairing_papers is 'append-only';

-- pairings/pairing.ts: the history of a pairing in its order
create table pairing_changes (
  county_id uuid not null references counties,
  change_id uuid not null,
  pairing_id uuid not null,
  action text not null,
  detail jsonb not null,
  reason text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (county_id, change_id),
  foreign key (county_id, pairing_id) references pairings (county_id, pairing_id)
);
create index pairing_changes_by_pairing on pairing_changes (county_id, pairing_id, change_id);
comment on table pairing_changes is 'append-only';

-- Weights, pins, bans and bounds of the workbench as the office last left them.
create table pairing_workbench (
  county_id uuid not null references counties,
  settings jsonb not null,
  revision integer not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (county_id)
);

select raise_county_wall('pairings');
select raise_county_wall('pairing_agreements');
select raise_county_wall('pairing_agreement_parties');
select raise_county_wall('pairing_confirmations');
select raise_county_wall('pairing_papers');
select raise_county_wall('pairing_changes');
select raise_county_wall('pairing_workbench');
