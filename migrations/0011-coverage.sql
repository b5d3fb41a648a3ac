-- Who answers for a household and what is being done for it (plan §二: 不落一村、不落一户、不落一人; 一户一策).

-- Which organization answers for a household.
create table household_responsibilities (
  county_id uuid not null references counties,
  responsibility_id uuid not null,
  household_id uuid not null,
  organization_id uuid not null,
  starts_on date not null,
  -- Last day, included; null: until ended by hand
  ends_on date,
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  end_reason text,
  -- hand: by somebody, with a reason; pairing: the pairing with the village ended; lapsed: closed after its last day had passed
  end_cause text,
  primary key (county_id, responsibility_id),
  foreign key (county_id, household_id) references households (county_id, household_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id)
);
create unique index household_responsibilities_live_once on household_responsibilities (county_id, household_id, organization_id)
  where ended_at is null;
create index household_responsibilities_by_organization on household_responsibilities (county_id, organization_id, household_id)
  where ended_at is null;

-- 帮扶措施: what is being done, for a whole household or one of its persons.
create table measures (
  county_id uuid not null references counties,
  measure_id uuid not null,
  household_id uuid not null,
  -- null: for the whole household
  person_id uuid,
  -- A capability code, as for needs
  kind text not null,
  -- Who carries it out; null: the government's own
  organization_id uuid,
  need_id uuid,
  content text not null,
  starts_on date not null,
  -- Last day, included; null: without a set end
  ends_on date,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  end_reason text,
  primary key (county_id, measure_id),
  foreign key (county_id, household_id) references households (county_id, household_id),
  foreign key (county_id, person_id) references persons (county_id, person_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, need_id) references needs (county_id, need_id)
);
create index measures_by_household on measures (county_id, household_id, measure_id);

select raise_county_wall('household_responsibilities');
select raise_county_wall('measures');
