-- Reports that could not be looked through: the office sees it and looks by itself, the job tries again. Gone with the first look that succeeds.
create table report_reading_failures (
  county_id uuid not null references counties,
  report_id uuid not null,
  version integer not null,
  failed_since timestamptz not null,
  last_failed_at timestamptz not null,
  primary key (county_id, report_id, version),
  foreign key (county_id, report_id, version) references weekly_report_versions (county_id, report_id, version)
);
select raise_county_wall('report_reading_failures');

-- A dismissal that holds for a corrected version too, since the hint rests on the same evidence: the hint that a person dismissed.
alter table hint_dismissals
  add column carried_from uuid,
  add constraint hint_dismissals_carried_from foreign key (county_id, carried_from) references report_hints (county_id, hint_id);

-- What an organization's villages have not answered to, by day
create index act_receipts_unanswered on act_receipts (county_id, organization_id, acted_on) where not withdrawn and state = 'unconfirmed';

-- Who asked for a test that went into a group or to a person; null for what the clock told
alter table reminder_deliveries
  add column asked_by uuid,
  add column asked_by_name text,
  add constraint reminder_deliveries_asked_is_whole check ((asked_by is null) = (asked_by_name is null) and (asked_by is null or purpose = 'test'));

-- Names in a notice are joined as each language does
update notifications
set params = params || jsonb_build_object('namesEn', regexp_replace(replace(params ->> 'names', '、', ', '), '等$', ' and others'))
where kind = 'reminders.notice-office' and params ? 'names';
