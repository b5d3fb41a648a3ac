-- Where villages lie, where somebody of the village, its township or the office has said so. What is derived is not kept.
create table village_places (
  county_id uuid not null references counties,
  village_id uuid not null,
  -- Degrees of WGS 84, kept to about ten metres
  latitude double precision not null,
  longitude double precision not null,
  -- Of a fix that a device told; null where it was typed
  accuracy_metres integer,
  stated_by uuid not null,
  stated_by_name text not null,
  stated_by_role text not null,
  stated_at timestamptz not null,
  primary key (county_id, village_id),
  foreign key (county_id, village_id) references villages (county_id, village_id)
);
select raise_county_wall('village_places');

-- Acts by which the place of a village is derived: those that it has confirmed, the latest first.
create index act_receipts_confirmed on act_receipts (county_id, village_id, acted_on, act_id) where not withdrawn and state = 'confirmed';

-- A county that has switched the counting of forms off, since when and by whom; on where there is none.
create table burden_switches (
  county_id uuid primary key references counties,
  off_since timestamptz not null,
  off_by uuid not null,
  off_by_name text not null
);
select raise_county_wall('burden_switches');
