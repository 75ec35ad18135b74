-- Models that suggest a class, with what was measured of each (模型卡). One is in use.
create table model (
    id          uuid        primary key,
    made_at     timestamptz not null,
    source      text        not null,
    macro_f1    double precision not null,
    card        jsonb       not null,
    weights     bytea       not null,
    frequencies bytea       not null,
    in_use      boolean     not null
);
create unique index model_in_use on model (in_use) where in_use;

create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);
