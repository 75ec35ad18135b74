-- Every edit makes a version; rows say from which to which version they were in force, so that a deadline
-- can be explained by the calendar it was counted with.
create table current (
    single  boolean primary key default true check (single),
    version int     not null
);
insert into calendar.current (version) values (0);

create table edit (
    version    int         primary key,
    at         timestamptz not null,
    actor      uuid        not null,
    actor_name text        not null,
    what       text        not null
);

-- region: the digits with which the division codes begin where the row holds; '' is everywhere.
create table special_day (
    region       text not null check (region ~ '^[0-9]{0,12}$'),
    day          date not null,
    kind         text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name         text not null,
    source       text not null,
    version_from int  not null,
    version_to   int,
    primary key (region, day, version_from)
);
create unique index special_day_in_force on special_day (region, day) where version_to is null;

create table weekly_hours (
    region         text  not null check (region ~ '^[0-9]{0,12}$'),
    effective_from date  not null,
    openings       jsonb not null,
    version_from   int   not null,
    version_to     int,
    primary key (region, effective_from, version_from)
);
create unique index weekly_hours_in_force on weekly_hours (region, effective_from) where version_to is null;
