-- Requests that another system took and settled before this program came (历史诉求). They are not
-- cases: nobody here accepted, dispatched or closed them, so no event says so.
create table request (
    id              uuid        not null primary key,
    source          text        not null,
    number          text        not null,
    city            text        not null,
    class_code      text,
    class_recorded  text        not null,
    outcome         text        not null,
    status_recorded text        not null,
    body            text        not null,
    address         text,
    place           point,
    region          text,
    region_recorded text,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    imported_at     timestamptz not null,
    placed_by       uuid,
    unique (source, number),
    check (outcome in ('OPEN', 'CLOSED', 'REJECTED')),
    check ((place is null) = (region is null))
);
create index request_by_region on request (region text_pattern_ops, opened_at desc);
create index request_by_place on request using gist (place);
-- The manual desk works from the oldest on.
create index request_without_place on request (opened_at, id) where place is null;
