-- When the clock last told an organization of a week: the office reads on its board that it was reminded, by whomever. By hand stays apart,
-- since only a hand is held to one reminder an hour.
alter table expected_reports add column last_told_at timestamptz;

-- What the office's first page counts each time: the few that somebody should look at, and not all that were ever sent
create index reminder_deliveries_troubled on reminder_deliveries (county_id, created_at)
  where state in ('failed', 'unclear') or (state = 'waiting' and attempts > 0);
