-- The original with its place and time is gone; the copies stay.
alter table file add column original_erased_at timestamptz;
