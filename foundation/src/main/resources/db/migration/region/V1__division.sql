-- The division tree. A division that changed its code keeps the old one in former_code.
create table division (
    code       text not null check (code ~ '^[0-9]{12}$'),
    name       text not null,
    parent     text,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);
create index division_by_parent on division (parent);

create table former_code (
    former  text primary key,
    current text not null,
    until   date not null
);

-- Boundaries come in releases: all of one import, or none. The newest release that has a division decides.
create table boundary_release (
    number    int         generated always as identity primary key,
    source    text        not null,
    simulated boolean     not null,
    by        uuid        not null,
    at        timestamptz not null
);
create table boundary (
    release int   not null references boundary_release,
    code    text  not null,
    kind    text  not null check (kind in ('DIVISION', 'CELL')),
    shape   jsonb not null,
    primary key (release, kind, code)
);

-- Counts up with every change; nodes that see a new number load again.
create table version (
    single boolean primary key default true check (single),
    number  int not null
);
insert into version (number) values (1);
