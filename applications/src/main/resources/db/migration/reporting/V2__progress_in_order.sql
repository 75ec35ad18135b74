-- Other systems follow reports and their progress by time.
create index report_by_time on report (submitted_at, id);
alter table progress add column id bigint not null generated always as identity;
create index progress_by_time on progress (at);
