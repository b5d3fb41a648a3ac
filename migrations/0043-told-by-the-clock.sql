-- When the clock last told an organization of a week: the office reads on its board that it was reminded, by whomever. By hand stays apart,
-- since only a hand is held to one reminder an hour.
alter table expected_reports add column last_told_at timestamptz;
