-- The ledger stands by itself: acts are entered when they are done, and the weekly report is drawn from them.

alter table assistance_acts
  -- Why this revision replaces the one before; empty for the first
  add column reason text not null default '',
  add column recorded_by_name text not null default '',
  -- Clock of the device
  add column captured_at timestamptz,
  add column head_duty text,
  -- By whom: assistance/act.ts
  add column workers jsonb not null default '[]',
  add column household_ids uuid[] not null default '{}',
  add column person_ids uuid[] not null default '{}',
  -- The kind's own fields: assistance/kind-fields.ts
  add column details jsonb not null default '{}',
  add column serves jsonb not null default '[]',
  add column location jsonb,
  add column evidence_ids uuid[] not null default '{}';

create index assistance_acts_by_organization on assistance_acts (county_id, organization_id, acted_on, act_id);
create index assistance_acts_by_village on assistance_acts (county_id, village_id, acted_on, act_id);
create index assistance_acts_by_household on assistance_acts using gin (household_ids);

-- Which revisions of which acts the signed versions of a report were made of.
create table weekly_report_acts (
  county_id uuid not null references counties,
  report_id uuid not null,
  version integer not null,
  act_id uuid not null,
  act_revision integer not null,
  primary key (county_id, report_id, version, act_id),
  foreign key (county_id, report_id, version) references weekly_report_versions (county_id, report_id, version),
  foreign key (county_id, act_id, act_revision) references assistance_acts (county_id, act_id, revision)
);
create index weekly_report_acts_by_act on weekly_report_acts (county_id, act_id);
comment on table weekly_report_acts is 'append-only';

insert into weekly_report_acts (county_id, report_id, version, act_id, act_revision)
select distinct on (v.county_id, v.report_id, v.version, a.act_id) v.county_id, v.report_id, v.version, a.act_id, a.revision
from weekly_report_versions v
cross join lateral jsonb_array_elements(coalesce(v.content -> 'acts', '[]')) as held
join assistance_acts a
  on a.county_id = v.county_id and a.report_id = v.report_id and a.act_id = (held ->> 'actId')::uuid and a.report_version <= v.version
order by v.county_id, v.report_id, v.version, a.act_id, a.revision desc;

-- What somebody was writing goes into the ledger where it is whole.
insert into assistance_acts (
  county_id, act_id, revision, campaign_id, organization_id, village_id, acted_on, mode, kind, people, visits, money_fen, goods,
  note, by_head, withdrawn, report_id, report_version, recorded_by, recorded_by_name, recorded_at
)
select r.county_id, (held ->> 'actId')::uuid, 1, r.campaign_id, r.organization_id, (held ->> 'villageId')::uuid, (held ->> 'date')::date,
  held ->> 'mode', held ->> 'kind', (held ->> 'people')::integer, (held ->> 'visits')::integer, (held ->> 'moneyFen')::bigint,
  held -> 'goods', held ->> 'note', (held ->> 'byHead')::boolean, false, r.report_id, r.version + 1,
  '00000000-0000-0000-0000-000000000000', r.draft_saved_by, r.draft_saved_at
from weekly_reports r
cross join lateral jsonb_array_elements(r.draft -> 'acts') as held
join villages v on v.county_id = r.county_id and v.village_id = (held ->> 'villageId')::uuid
where r.draft is not null and r.draft_saved_at is not null
  and held ->> 'date' is not null and held ->> 'mode' is not null and held ->> 'kind' is not null
on conflict do nothing;

update weekly_reports set draft = draft - 'acts' where draft is not null;

alter table assistance_acts drop column report_id, drop column report_version;

select raise_county_wall('weekly_report_acts');
