-- What was erased of the reporter of a report, and when. Each index holds only what is still to go.
alter table report add column contact_erased_at timestamptz, add column text_masked_at timestamptz,
    add column originals_erased_at timestamptz;
create index report_contact_kept on report (stage, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and contact_erased_at is null and not anonymous;
create index report_reporter_kept on report (stage, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and reporter > '00000000-0000-0000-0000-000000000001';
create index report_text_kept on report (stage, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and text_masked_at is null;
create index report_originals_kept on report (stage, (coalesce(class_code, '')), closed_at, id)
    where closed_at is not null and originals_erased_at is null;
