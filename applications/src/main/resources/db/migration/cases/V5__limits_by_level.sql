-- How grave a case is (级别), which together with class and filing condition decides how long it may take.
create table case_level (
    code     text primary key check (code ~ '^[A-Z]$'),
    name     text not null,
    name_en  text not null,
    position int  not null
);
insert into case_level (code, name, name_en, position) values
    ('A', '一般', 'Ordinary', 1), ('B', '较急', 'Pressing', 2), ('C', '紧急', 'Urgent', 3);

-- Who changed limits, when.
create table limit_edit (
    version    int         primary key,
    at         timestamptz not null,
    actor      uuid        not null,
    actor_name text        not null
);
insert into limit_edit values (1, '2023-01-01', '00000000-0000-0000-0000-000000000000', '初始数据');

-- Limits (时限), appended only: of the rows in force at a moment the last edit counts. Of a filing condition, or
-- of a stage. A level without a limit of its own has that of the first level; `amount` null takes one back.
create table time_limit (
    version    int         not null references limit_edit,
    class      text,
    condition  text,
    state      text,
    level      text        not null references case_level,
    amount     int         check (amount > 0),
    unit       text        check (unit in ('NATURAL_HOUR', 'WORKING_HOUR', 'EMERGENCY_HOUR', 'WORKING_DAY')),
    valid_from timestamptz not null,
    foreign key (class, condition) references filing_condition,
    check ((class is null) = (condition is null)),
    check ((class is null) <> (state is null)),
    check ((amount is null) = (unit is null))
);
insert into time_limit (version, class, condition, level, amount, unit, valid_from)
    select 1, class, code, 'A', amount, unit, '2000-01-01' from filing_condition;
insert into time_limit (version, state, level, amount, unit, valid_from)
    select 1, state, 'A', amount, unit, '2000-01-01' from stage_limit;
drop table stage_limit;
alter table filing_condition drop column amount, drop column unit,
    add column valid_from date not null default '2023-01-01', add column valid_to date;

alter table city_case add column level text not null default 'A' references case_level;

-- Up to which version of the calendar deadlines were counted again (重新计时).
create table recalculation (
    single boolean primary key default true check (single),
    seen   int     not null,
    done   int     not null
);
insert into recalculation (seen, done) values (0, 0);
