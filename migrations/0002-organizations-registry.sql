-- Social organizations of a county, and the places that they help.

create table organizations (
  county_id uuid not null references counties,
  organization_id uuid not null,
  -- Exactly as printed in the notice: names that look alike are different bodies
  name text not null,
  registered_at timestamptz not null,
  primary key (county_id, organization_id),
  constraint organizations_name_unique unique (county_id, name)
);

create table townships (
  county_id uuid not null references counties,
  township_id uuid not null,
  name text not null,
  -- GB/T 2260 with three more digits, e.g. 620521105
  division_code text,
  primary key (county_id, township_id),
  constraint townships_name_unique unique (county_id, name)
);

create table villages (
  county_id uuid not null references counties,
  village_id uuid not null,
  -- Unknown where the notice names none
  township_id uuid,
  name text not null,
  registered_at timestamptz not null,
  primary key (county_id, village_id),
  foreign key (county_id, township_id) references townships (county_id, township_id),
  -- The same name in two townships is two villages
  constraint villages_name_unique unique nulls not distinct (county_id, township_id, name)
);

select raise_county_wall('organizations');
select raise_county_wall('townships');
select raise_county_wall('villages');
