-- The version that every node's memory is compared with; each edit adds one.
create table current (
    single  boolean primary key default true check (single),
    version int     not null
);
insert into organization.current (version) values (0);

create table unit (
    id         uuid        primary key,
    code       text        not null unique,
    name       text        not null,
    kind       text        not null,
    region     text        not null check (region ~ '^[0-9]{0,12}$'),
    parent     uuid        references organization.unit,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    simulated  boolean     not null
);
create index unit_by_parent on unit (parent);
create index unit_by_region on unit (region text_pattern_ops);

create table post (
    id   uuid primary key,
    unit uuid not null references organization.unit,
    name text not null,
    unique (unit, name)
);

-- A member of staff is a person at work; login is the account's name, the account itself belongs to access.
create table staff (
    id         uuid        primary key,
    name       text        not null,
    login      text        not null,
    post       uuid        not null references organization.post,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    simulated  boolean     not null
);
create unique index staff_by_login on staff (login) where valid_to is null;
create index staff_by_post on staff (post);

create table duty (
    id          uuid        primary key,
    case_class  text        not null,
    region      text        not null check (region ~ '^[0-9]{0,12}$'),
    owner       uuid        references organization.unit,
    shift_days  int[],
    shift_from  time,
    shift_until time,
    unit        uuid        not null references organization.unit,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    title       text        not null,
    added_by    uuid        not null,
    added_at    timestamptz not null,
    ended_by    uuid,
    ended_at    timestamptz,
    check ((shift_days is null) = (shift_from is null) and (shift_days is null) = (shift_until is null))
);
create index duty_by_unit on duty (unit);
create index duty_by_class on duty (case_class, region);
-- Two duties of equal rank never hold at once; shifts are compared by the program.
alter table duty add constraint duty_collides exclude using gist (
    case_class with =, region with =, (coalesce(owner, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    tstzrange(valid_from, valid_to) with &&) where (shift_days is null);

-- The last rule of all: a desk where people decide. It cannot be ended.
insert into organization.unit (id, code, name, kind, region, valid_from, simulated)
values ('00000000-0000-7000-8000-0000000000d5', 'DESK', '市受理派遣中心', 'DESK', '', '2000-01-01', false);
insert into organization.duty (id, case_class, region, unit, valid_from, title, added_by, added_at)
values ('00000000-0000-7000-8000-0000000000d6', '*', '', '00000000-0000-7000-8000-0000000000d5', '2000-01-01',
        '其他规则都不适用的事项', '00000000-0000-0000-0000-000000000000', '2000-01-01');
