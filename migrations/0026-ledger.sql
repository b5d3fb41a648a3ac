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

-- What somebody was writing. What is whole by the rules of an act goes into the ledger; the rest stays in words in the draft.
create temporary table drafted_acts on commit drop as
select r.county_id, r.report_id, r.campaign_id, r.organization_id, r.version, r.draft_saved_at, r.draft_saved_by,
  coalesce(nullif(r.correction_reason, ''), '更正周报') as reason, held.position, v.village_id, v.name as village_name,
  (held.act ->> 'actId')::uuid as act_id, (held.act ->> 'date')::date as acted_on, held.act ->> 'mode' as mode, held.act ->> 'kind' as kind,
  (held.act ->> 'people')::integer as people, (held.act ->> 'visits')::integer as visits, (held.act ->> 'moneyFen')::bigint as money_fen,
  held.act -> 'goods' as goods, held.act ->> 'note' as note, (held.act ->> 'byHead')::boolean as by_head, false as enters
from weekly_reports r
cross join lateral jsonb_array_elements(r.draft -> 'acts') with ordinality as held (act, position)
left join villages v on v.county_id = r.county_id and v.village_id = (held.act ->> 'villageId')::uuid;

update drafted_acts d set enters = true
where village_id is not null and kind is not null and mode is not null
  and acted_on <= (draft_saved_at at time zone 'Asia/Shanghai')::date
  and (kind, mode) not in (('visit', 'remote'), ('remoteContact', 'inPerson'))
  and (kind not in ('cash', 'purchase') or money_fen > 0)
  and (kind <> 'goods' or jsonb_array_length(goods) > 0)
  and not exists (
    select from jsonb_array_elements(goods) as g where trim(g ->> 'name') = '' or trim(g ->> 'unit') = '' or (g ->> 'quantity')::numeric = 0
  )
  and coalesce(visits >= people, true)
  and not exists (
    select from drafted_acts other
    where other.county_id = d.county_id and other.act_id = d.act_id and (other.report_id, other.position) < (d.report_id, d.position)
  )
  and not exists (
    select from assistance_acts known where known.county_id = d.county_id and known.act_id = d.act_id and known.report_id <> d.report_id
  );

-- A draft of a correction changes what was received: another revision, where it says something else.
insert into assistance_acts (
  county_id, act_id, revision, campaign_id, organization_id, village_id, acted_on, mode, kind, people, visits, money_fen, goods,
  note, by_head, withdrawn, reason, report_id, report_version, recorded_by, recorded_by_name, recorded_at
)
select d.county_id, d.act_id, coalesce(known.revision, 0) + 1, d.campaign_id, d.organization_id, d.village_id, d.acted_on, d.mode, d.kind,
  d.people, d.visits, d.money_fen, d.goods, d.note, d.by_head, false, case when known.revision is null then '' else d.reason end,
  d.report_id, d.version + 1, '00000000-0000-0000-0000-000000000000', d.draft_saved_by, d.draft_saved_at
from drafted_acts d
left join lateral (
  select a.* from assistance_acts a where a.county_id = d.county_id and a.act_id = d.act_id order by a.revision desc limit 1
) as known on true
where d.enters and (
  known.revision is null or known.withdrawn
  or (known.village_id, known.acted_on, known.mode, known.kind, known.people, known.visits, known.money_fen, known.goods, known.note, known.by_head)
    is distinct from (d.village_id, d.acted_on, d.mode, d.kind, d.people, d.visits, d.money_fen, d.goods, d.note, d.by_head)
);

-- And takes back what it no longer names.
insert into assistance_acts (
  county_id, act_id, revision, campaign_id, organization_id, village_id, acted_on, mode, kind, people, visits, money_fen, goods,
  note, by_head, withdrawn, reason, report_id, report_version, recorded_by, recorded_by_name, recorded_at
)
select known.county_id, known.act_id, known.revision + 1, known.campaign_id, known.organization_id, known.village_id, known.acted_on,
  known.mode, known.kind, known.people, known.visits, known.money_fen, known.goods, known.note, known.by_head, true,
  coalesce(nullif(r.correction_reason, ''), '更正周报'), r.report_id, r.version + 1, '00000000-0000-0000-0000-000000000000', r.draft_saved_by, r.draft_saved_at
from weekly_reports r
join weekly_report_acts held on held.county_id = r.county_id and held.report_id = r.report_id and held.version = r.version
cross join lateral (
  select a.* from assistance_acts a where a.county_id = held.county_id and a.act_id = held.act_id order by a.revision desc limit 1
) as known
where r.draft ? 'acts' and not known.withdrawn
  and not exists (select from drafted_acts d where d.county_id = r.county_id and d.report_id = r.report_id and d.act_id = held.act_id);

with unfinished as (
  select county_id, report_id, string_agg('（还没有记入台账：' || words || '）', E'\n' order by position) as words
  from (
    select county_id, report_id, position, concat_ws('，', to_char(acted_on, 'FMMM月FMDD日'), village_name, kinds.word, people || '人',
      visits || '人次', '资金' || (money_fen / 100.0)::numeric(14, 2) || '元',
      (select string_agg(concat(g ->> 'name', g ->> 'quantity', g ->> 'unit'), '、') from jsonb_array_elements(goods) as g), nullif(trim(note), '')
    ) as words
    from drafted_acts
    left join (values ('visit', '走访'), ('remoteContact', '电话（线上）联系'), ('cash', '捐赠资金'), ('goods', '捐赠物资'), ('purchase', '消费帮扶'),
      ('training', '技能培训'), ('job', '就业帮扶'), ('industryGuidance', '产业指导'), ('education', '教育助学'), ('medical', '医疗健康'),
      ('care', '关爱照料'), ('volunteer', '志愿服务'), ('legal', '法律援助'), ('other', '其他')) as kinds (kind, word) using (kind)
    -- A line that was opened and has nothing but what the form put there says nothing.
    where not enters and (kind is not null or coalesce(people, visits, money_fen) is not null or jsonb_array_length(goods) > 0 or trim(note) <> '')
  ) as lines
  group by county_id, report_id
)
-- At most 5,000 characters a part: what finds no place in the first goes on in the last.
update weekly_reports r set
  draft_revision = draft_revision + 1,
  draft = draft || jsonb_build_object(
    'progress', left(whole.text, 5000),
    'nextWeek', left(concat_ws(E'\n', nullif(draft ->> 'nextWeek', ''), nullif(substr(whole.text, 5001), '')), 5000)
  )
from unfinished u
cross join lateral (
  select concat_ws(E'\n', nullif(r2.draft ->> 'progress', ''), u.words) as text
  from weekly_reports r2 where r2.county_id = u.county_id and r2.report_id = u.report_id
) as whole
where r.county_id = u.county_id and r.report_id = u.report_id;

update weekly_reports set draft = draft - 'acts' where draft is not null;

alter table assistance_acts drop column report_id, drop column report_version;

select raise_county_wall('weekly_report_acts');
