-- Who did what. Inserted by many writers at once, never changed.
create table record (
    id       uuid        primary key,
    at       timestamptz not null,
    event    text        not null,
    actor    uuid        not null,
    kind     text        not null,
    name     text        not null,
    method   text        not null,
    path     text        not null,
    subject  text        not null,
    status   int         not null,
    code     text        not null,
    address  text        not null
);
create index record_by_actor on record (actor, id desc);
create index record_by_event on record (event, id desc);

-- Written together with the record, taken away when it is sealed.
create table unsealed (
    record uuid primary key
);

-- The chain: each hash contains the one before. Written later and in batches by one sealer, so that
-- writers never wait for each other.
create table seal (
    number bigint primary key,
    record uuid   not null,
    hash   bytea  not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are append-only';
end $$;
create trigger append_only before update or delete or truncate on record
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on seal
    for each statement execute function refuse_change();
