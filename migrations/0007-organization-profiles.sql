-- What an organization is and can do: what the three principles of pairing (plan §三: 宗旨相符、能力匹配、便于开展) are judged by.

alter table organizations
  -- GB 32100-2015; a failing check digit warns and does not block: some early codes fail it
  add column credit_code text,
  -- organizations/kinds.ts
  add column kind text,
  -- 宗旨 and 业务范围, as in the register
  add column purpose text not null default '',
  add column business_scope text not null default '',
  add column staff integer,
  add column volunteers integer,
  add column yearly_budget_fen bigint,
  add column address text not null default '',
  -- The township in which it works, where it is one of the county's: an organization's town is not the village that it helps
  add column township_id uuid,
  -- How many villages it can carry; null: not said
  add column max_villages integer,
  -- [{name, post, phone (encrypted)}]
  add column contacts jsonb not null default '[]',
  add column revision integer not null default 0,
  add constraint organizations_credit_code_unique unique (county_id, credit_code);

-- What the published taxonomy (organizations/capabilities.ts) lacks, added by the office.
create table county_capabilities (
  county_id uuid not null references counties,
  capability_id uuid not null,
  name text not null,
  -- 其他名称: words in a name or a scope by which it is suggested
  hint_words text[] not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (county_id, capability_id),
  constraint county_capabilities_name_unique unique (county_id, name)
);

-- Confirmed by a person; suggestions are computed and never stored.
create table organization_capabilities (
  county_id uuid not null references counties,
  organization_id uuid not null,
  -- A code of the taxonomy, or the id of a county capability
  capability text not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null,
  primary key (county_id, organization_id, capability),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id)
);

select raise_county_wall('county_capabilities');
select raise_county_wall('organization_capabilities');
