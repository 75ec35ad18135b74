-- Who may send requests by Open311 (客户端). The key itself is shown once and never kept.
create table client (
    id         uuid        primary key,
    name       text        not null,
    contact    text        not null,
    key_hash   bytea       not null unique,
    created_by uuid        not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);
