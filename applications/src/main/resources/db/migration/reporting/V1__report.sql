-- What citizens sent in. Their text may name people, so it is never shown to the public.
create sequence report_number;

create table report (
    id              uuid        primary key,
    number          text        not null unique,
    reporter        uuid        not null,
    anonymous       boolean     not null,
    contact         bytea,
    class_code      text,
    text            text        not null,
    longitude       double precision,
    latitude        double precision,
    region          text        not null,
    region_name     text        not null,
    address         text        not null,
    photos          uuid[]      not null,
    after_photos    uuid[]      not null default '{}',
    submitted_at    timestamptz not null,
    stage           text        not null,
    stage_at        timestamptz not null,
    due             timestamptz,
    unit_name       text,
    closed_at       timestamptz,
    solved          boolean,
    satisfaction    int         check (satisfaction between 1 and 5),
    evaluation      text,
    evaluated_at    timestamptz,
    simulated       boolean     not null,
    check ((longitude is null) = (latitude is null))
);
create index report_of_reporter on report (reporter, id desc);
create index report_feed on report (id desc) where longitude is not null;
create index report_on_map on report (longitude, latitude) where longitude is not null;

-- The story a citizen reads. Appended only.
create table progress (
    report    uuid        not null references report,
    at        timestamptz not null,
    stage     text        not null,
    remark    text        not null,
    unit_name text,
    photos    uuid[]      not null default '{}'
);
create index progress_of_report on progress (report, at);
