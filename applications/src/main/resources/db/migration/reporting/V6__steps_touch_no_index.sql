-- A report changes its stage at each step of its case, and most steps change nothing that is looked for. No
-- index holds the stage, but how a report ended, so that a step writes the row alone.
alter table report add column ended_as text generated always as (case when closed_at is not null then stage end) stored;
drop index report_contact_kept, report_reporter_kept, report_text_kept, report_originals_kept;
create index report_contact_kept on report (ended_as, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and contact_erased_at is null and not anonymous;
create index report_reporter_kept on report (ended_as, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and reporter > '00000000-0000-0000-0000-000000000001';
create index report_text_kept on report (ended_as, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and text_masked_at is null;
create index report_originals_kept on report (ended_as, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and originals_erased_at is null;
-- Room on each page for the next stages of its rows.
alter table report set (fillfactor = 70);
