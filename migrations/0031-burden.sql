-- How long forms take, how many taps, how much was filled in before: counts by month, form and step. No account, organization, day,
-- hour or record stands in it, and none can be found by it.
create table burden_counts (
  county_id uuid not null references counties,
  -- First day of the month of receipt in Shanghai
  month date not null,
  -- kernel/effort.ts: form, measure and step
  form text not null,
  measure text not null,
  step smallint not null,
  entries integer not null,
  primary key (county_id, month, form, measure, step)
);
select raise_county_wall('burden_counts');
