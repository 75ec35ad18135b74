-- The version every node's memory is compared with; each release adds one.
create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into routing.version (number) values (1);

-- All rules that hold together. A released set never changes; it is superseded by the next one.
create table rule_set (
    number           int         primary key,
    state            text        not null check (state in ('DRAFT', 'RELEASED', 'DISCARDED')),
    based_on         int         references routing.rule_set,
    desk             uuid        not null,
    revision         int         not null,
    note             text        not null,
    simulated        boolean     not null,
    opened_by_name   text        not null,
    opened_at        timestamptz not null,
    released_by_name text,
    released_at      timestamptz,
    effective_from   timestamptz,
    check ((state = 'RELEASED') = (effective_from is not null))
);
create unique index rule_set_only_draft on rule_set (state) where state = 'DRAFT';

-- In the order of position the first that fits decides. A rule keeps its id from set to set.
create table rule (
    rule_set    int  not null references routing.rule_set,
    id          uuid not null,
    position    int  not null,
    title       text not null,
    matter      text not null check (matter in ('ANY', 'GROUP', 'CLASS')),
    matter_code text not null,
    area        text not null check (area in ('ANYWHERE', 'REGION', 'CELL', 'DRAWN')),
    area_code   text not null,
    owner       uuid,
    hours_days  int[],
    hours_from  time,
    hours_until time,
    target      text not null check (target in ('UNIT', 'ROSTER')),
    unit        uuid,
    valid_from  date,
    valid_to    date,
    origin      text,
    primary key (rule_set, id),
    check ((target = 'UNIT') = (unit is not null)),
    check ((hours_days is null) = (hours_from is null) and (hours_days is null) = (hours_until is null))
);
create unique index rule_by_position on rule (rule_set, position);

-- Who did what to a set; whoever edited it does not release it.
create table rule_set_event (
    rule_set   int         not null references routing.rule_set,
    seq        int         not null,
    kind       text        not null,
    rule       uuid,
    words      text        not null,
    actor      uuid        not null,
    actor_name text        not null,
    at         timestamptz not null,
    primary key (rule_set, seq)
);

-- What an arbiter decided, as a rule that an editor accepts or drops.
create table proposal (
    id          uuid        primary key,
    case_id     uuid        not null,
    case_number text        not null,
    region      text        not null,
    class_code  text        not null,
    unit        uuid        not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DROPPED')),
    decided_by  text,
    decided_at  timestamptz,
    rule_set    int         references routing.rule_set,
    check ((state = 'WAITING') = (decided_at is null))
);
create index proposal_waiting on proposal (proposed_at) where state = 'WAITING';

-- A search for gaps and conflicts; it runs on one node, every node shows how far it is.
create table gap_report (
    id         uuid        primary key,
    rule_set   int         not null references routing.rule_set,
    asked_by   uuid        not null,
    at         timestamptz not null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    done       int         not null,
    total      int         not null,
    started_at timestamptz not null,
    touched_at timestamptz not null,
    result     jsonb
);
create index gap_report_by_age on gap_report (started_at);

-- The first set: as it always was, whoever is responsible by duty.
insert into routing.rule_set (number, state, desk, revision, note, simulated, opened_by_name, opened_at,
                              released_by_name, released_at, effective_from)
values (1, 'RELEASED', '00000000-0000-7000-8000-0000000000d5', 0, '全部按权责清单派遣', false, '系统', '2000-01-01',
        '系统', '2000-01-01', '2000-01-01');
insert into routing.rule (rule_set, id, position, title, matter, matter_code, area, area_code, target)
values (1, '00000000-0000-7000-8000-0000000000e1', 1, '全部事项按权责清单', 'ANY', '', 'ANYWHERE', '', 'ROSTER');
