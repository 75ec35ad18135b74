-- What of the demo city (演示城市) is here. A real city has no rows.
create table loaded (
    part text        not null primary key,
    at   timestamptz not null
);

-- The simulated history is loaded in parts; a load that was cut off goes on where it stopped.
create table history (
    part   integer     not null primary key,
    cases  integer     not null,
    deeds  integer     not null,
    loaded timestamptz not null
);
