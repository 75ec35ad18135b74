-- What citizens want to hear of (订阅): one report, or a street's or a class's day.
create table subscription (
    id         uuid        primary key,
    citizen    uuid        not null,
    kind       text        not null check (kind in ('REPORT', 'STREET', 'CLASS')),
    -- The id of the report, or the code of the street or class.
    target     text        not null,
    since      timestamptz not null,
    -- Up to when its subscriber was told, for a street or class.
    told_until timestamptz not null,
    ended_at   timestamptz
);
create unique index subscription_once on subscription (citizen, kind, target) where ended_at is null;
create index subscription_by_target on subscription (kind, target) where ended_at is null;
create index subscription_to_tell on subscription (told_until) where ended_at is null and kind <> 'REPORT';

-- How many subscriptions one citizen may have, and at which hour the day of streets and classes is told.
create table subscription_rule (
    effective_from timestamptz primary key,
    most           int         not null check (most between 1 and 200),
    digest_hour    int         not null check (digest_hour between 0 and 23)
);
insert into subscription_rule (effective_from, most, digest_hour) values ('2000-01-01', 20, 18);

create index report_of_street on report (left(region, 9), id desc) where longitude is not null;
create index report_by_closing on report (closed_at) where closed_at is not null;
create index report_pictured on report (id desc) where photos <> '{}' and after_photos <> '{}';
