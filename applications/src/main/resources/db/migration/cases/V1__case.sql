-- Classes of cases: data of the city, with effective dates. A class with a short path is accepted, filed,
-- dispatched and sent to be checked by rule.
create table case_class (
    code       text    not null primary key,
    name       text    not null,
    name_en    text    not null,
    family     text    not null check (family in ('COMPONENT', 'OCCURRENCE')),
    group_name text    not null,
    icon       text    not null,
    remark     text    not null default '',
    anonymous  boolean not null,
    citizen    boolean not null,
    short_path boolean not null,
    position   int     not null,
    valid_from date    not null default '2023-01-01',
    valid_to   date
);

-- When a case of a class is filed (立案条件), and how long it may then take.
create table filing_condition (
    class    text not null references case_class,
    code     text not null,
    name     text not null,
    amount   int  not null check (amount > 0),
    unit     text not null check (unit in ('NATURAL_HOUR', 'WORKING_HOUR', 'EMERGENCY_HOUR', 'WORKING_DAY')),
    position int  not null,
    primary key (class, code)
);

-- How long each stage may take; handling itself is bound by the filing condition.
create table stage_limit (
    state  text primary key,
    amount int  not null check (amount > 0),
    unit   text not null
);

create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);

-- 案件编号: per day and district, without gaps.
create table case_number (
    day      date not null,
    district text not null,
    last     int  not null,
    primary key (day, district)
);

-- Where each case stands now; what happened is in case_event.
create table city_case (
    id             uuid        primary key,
    number         text        not null unique,
    version        int         not null,
    state          text        not null,
    class_code     text        not null,
    condition      text,
    region         text        not null,
    region_name    text        not null,
    address        text        not null,
    text           text        not null,
    longitude      double precision,
    latitude       double precision,
    unit           uuid,
    unit_name      text,
    registered_at  timestamptz not null,
    filed_at       timestamptz,
    closed_at      timestamptz,
    due            timestamptz,
    first_due      timestamptz,
    stage_entered  timestamptz not null,
    stage_due      timestamptz,
    finished_by    uuid,
    checked_by     uuid,
    returns        int         not null default 0,
    reworks        int         not null default 0,
    cycle          int         not null default 1,
    photos         uuid[]      not null default '{}',
    after_photos   uuid[]      not null default '{}',
    source         text        not null,
    simulated      boolean     not null
);
create index city_case_open_due on city_case (coalesce(due, stage_due), id) where state not in ('CLOSED', 'REJECTED');
create index city_case_by_unit on city_case (unit, id desc);
create index city_case_by_region on city_case (region text_pattern_ops, id desc);
create index city_case_by_state on city_case (state, id desc);
create index city_case_by_class on city_case (class_code, id desc);
-- A plain range, not gist: the planner knows how many cases a box holds, and every step of a case is cheaper.
create index city_case_on_map on city_case (longitude, latitude) where longitude is not null;

-- What a case can be found by. It never changes, so a step does not write it again.
create table case_words (
    case_id uuid   primary key references city_case,
    grams   text[] not null
);
create index case_words_grams on case_words using gin (grams);

create table case_event (
    case_id    uuid        not null references city_case,
    seq        int         not null,
    action     text        not null,
    from_state text,
    to_state   text        not null,
    actor      uuid        not null,
    actor_name text        not null,
    role       text        not null,
    unit_name  text,
    at         timestamptz not null,
    reason     text        not null default '',
    remark     text        not null default '',
    photos     uuid[]      not null default '{}',
    payload    jsonb       not null default '{}',
    primary key (case_id, seq)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'case events are append-only';
end $$;
create trigger append_only before update or delete or truncate on case_event
    for each statement execute function refuse_change();

-- The reports a case stands for; reporter is absent when it is not known whom to tell.
create table case_report (
    case_id  uuid not null references city_case,
    report   uuid not null primary key,
    number   text not null,
    reporter uuid
);
create index case_report_by_case on case_report (case_id);
create index case_report_by_number on case_report (number);

insert into stage_limit (state, amount, unit) values
    ('REPORTED', 1, 'WORKING_HOUR'), ('VERIFYING', 4, 'WORKING_HOUR'), ('ACCEPTED', 1, 'WORKING_HOUR'),
    ('FILED', 1, 'WORKING_HOUR'), ('DISPATCHED', 1, 'WORKING_HOUR'), ('FEEDBACK', 2, 'WORKING_HOUR'),
    ('CHECKING', 1, 'WORKING_DAY'), ('TO_CLOSE', 1, 'WORKING_DAY');

-- The ten classes of 文明青岛随手拍 (青岛日报 2023-04-18), open to citizens.
insert into case_class (code, name, name_en, family, group_name, icon, anonymous, citizen, short_path, position) values
    ('QD01', '卫生脏乱', 'Litter and dirt', 'OCCURRENCE', '市容环境', 'litter', true, true, true, 1),
    ('QD02', '车辆乱停乱放', 'Illegal parking', 'OCCURRENCE', '街面秩序', 'parking', false, true, true, 2),
    ('QD03', '杂物乱堆乱放', 'Dumped objects', 'OCCURRENCE', '市容环境', 'dump', true, true, true, 3),
    ('QD04', '公共设施缺损', 'Damaged public facility', 'COMPONENT', '公用设施', 'facility', true, true, true, 4),
    ('QD05', '乱贴乱画小广告', 'Bill posting and graffiti', 'OCCURRENCE', '宣传广告', 'bill', true, true, true, 5),
    ('QD06', '占路经营', 'Street vending', 'OCCURRENCE', '街面秩序', 'vending', false, true, true, 6),
    ('QD07', '缆线杂乱', 'Tangled cables', 'COMPONENT', '公用设施', 'cable', true, true, true, 7),
    ('QD08', '绿化带损坏缺株', 'Damaged greenery', 'COMPONENT', '园林绿化', 'green', true, true, true, 8),
    ('QD09', '公益广告破损褪色', 'Worn public notice', 'COMPONENT', '其他', 'notice', true, true, true, 9),
    ('QD10', '门头招牌破损杂乱', 'Damaged shop sign', 'COMPONENT', '市容环境', 'sign', true, true, true, 10),
    ('QD00', '其他问题', 'Something else', 'OCCURRENCE', '其他', 'other', true, true, false, 99),
    ('SW01', '暴露垃圾', 'Exposed rubbish', 'OCCURRENCE', '市容环境', 'litter', false, false, false, 20),
    ('SW02', '积存渣土', 'Heaped spoil', 'OCCURRENCE', '市容环境', 'dump', false, false, false, 21),
    ('SW03', '道路不洁', 'Dirty road', 'OCCURRENCE', '市容环境', 'litter', false, false, false, 22),
    ('SW04', '水域不洁', 'Dirty water', 'OCCURRENCE', '市容环境', 'water', false, false, false, 23),
    ('SW05', '违法搭建', 'Illegal building', 'OCCURRENCE', '施工管理', 'building', false, false, false, 24),
    ('SW06', '路面积水', 'Flooded road', 'OCCURRENCE', '突发事件', 'water', false, false, false, 25),
    ('SW07', '绿地养护', 'Neglected green', 'OCCURRENCE', '园林绿化', 'green', false, false, false, 26);

-- Limits: 济源市 and a second city as published; the ten classes of the demo are our choice.
insert into filing_condition (class, code, name, amount, unit, position) values
    ('QD01', 'A', '一般', 4, 'WORKING_HOUR', 1), ('QD02', 'A', '一般', 2, 'WORKING_HOUR', 1),
    ('QD03', 'A', '一般', 1, 'WORKING_DAY', 1), ('QD04', 'A', '一般', 5, 'WORKING_DAY', 1),
    ('QD04', 'B', '危及安全', 2, 'EMERGENCY_HOUR', 2), ('QD05', 'A', '一般', 1, 'WORKING_DAY', 1),
    ('QD06', 'A', '一般', 2, 'WORKING_HOUR', 1), ('QD07', 'A', '一般', 7, 'WORKING_DAY', 1),
    ('QD07', 'B', '下垂影响通行', 4, 'EMERGENCY_HOUR', 2), ('QD08', 'A', '一般', 5, 'WORKING_DAY', 1),
    ('QD09', 'A', '一般', 3, 'WORKING_DAY', 1), ('QD10', 'A', '一般', 7, 'WORKING_DAY', 1),
    ('QD00', 'A', '一般', 5, 'WORKING_DAY', 1), ('SW01', 'A', '一般', 1, 'WORKING_DAY', 1),
    ('SW02', 'A', '一般', 4, 'WORKING_DAY', 1), ('SW03', 'A', '一般', 5, 'WORKING_HOUR', 1),
    ('SW04', 'A', '一般', 15, 'WORKING_DAY', 1), ('SW05', 'A', '一般', 15, 'WORKING_DAY', 1),
    ('SW06', 'A', '一般', 4, 'WORKING_HOUR', 1), ('SW07', 'A', '一般', 5, 'WORKING_DAY', 1);
