-- Returns with arbitration, delays, pauses, parts, merges and the clock's demands; what a step was taken under.

-- A new report so near and so soon after an open case of its class joins it by rule.
alter table case_class
    add column link_metres int check (link_metres between 1 and 250),
    add column link_hours  int check (link_hours between 1 and 720),
    add check ((link_metres is null) = (link_hours is null));

alter table city_case
    add column shirks        int  not null default 0,
    add column delays        int  not null default 0,
    add column arbitration   text not null default 'NONE' check (arbitration in ('NONE', 'NEEDED', 'DECIDED')),
    add column application   uuid,
    add column pause_unit    text,
    add column pause_seconds bigint,
    add column resume_at     timestamptz,
    add column alarm_at      timestamptz,
    add column alarms        int  not null default 0,
    add column reply_due     timestamptz,
    add column parent        uuid references city_case,
    add column merged_into   uuid references city_case,
    add column merged_from   text,
    add check (state <> 'SUSPENDED' or resume_at is not null),
    add check ((state = 'MERGED') = (merged_into is not null));
drop index city_case_open_due;
create index city_case_open_due on city_case (coalesce(due, stage_due), id)
    where state not in ('CLOSED', 'REJECTED', 'MERGED', 'VOIDED');
-- What comes due is found here, never by looking through the cases.
create index city_case_alarm on city_case (alarm_at) where alarm_at is not null;
create index city_case_children on city_case (parent) where parent is not null;
create index city_case_merged on city_case (merged_into) where merged_into is not null;

-- The clock looks at what is open from before.
update city_case set alarm_at = coalesce(stage_due, due)
 where state not in ('CLOSED', 'REJECTED', 'MERGED', 'VOIDED');

-- The deadlines a step was taken under: of the stage it left, and of the whole. Steps from before know
-- neither; their class is that of the case.
alter table case_event
    add column unit       uuid,
    add column class_code text,
    add column stage_due  timestamptz,
    add column due        timestamptz;
alter table case_event disable trigger append_only;
update case_event set class_code = (select class_code from city_case where id = case_id);
alter table case_event enable trigger append_only;
alter table case_event alter column class_code set not null;

-- The cases a report was merged out of, the last one last.
alter table case_report add column came_from uuid[] not null default '{}';

-- What a unit asks for (申请), and what was decided. At most one of a case waits.
create table application (
    id            uuid        primary key,
    case_id       uuid        not null references city_case,
    kind          text        not null check (kind in ('DELAY', 'RETURN', 'SUSPEND', 'VOID', 'ASSIST')),
    round         int         not null,
    reason        text        not null,
    photos        uuid[]      not null default '{}',
    amount        int,
    limit_unit    text,
    until         timestamptz,
    assisting     uuid,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    unit_name     text,
    asked_at      timestamptz not null,
    approver      text        not null,
    due           timestamptz not null,
    state         text        not null default 'ASKED'
        check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    decision      text        not null default '',
    unfounded     boolean     not null default false,
    check ((state = 'ASKED') = (decided_at is null))
);
create unique index application_waiting on application (case_id) where state = 'ASKED';
create index application_of_case on application (case_id, asked_at);

-- Who decides which application at which round (审批人), and how long he may take. The highest round
-- counts for all after it.
create table approver (
    kind       text not null,
    round      int  not null check (round > 0),
    permission text not null check (permission in ('case.approve', 'case.approve_second')),
    amount     int  not null check (amount > 0),
    unit       text not null,
    primary key (kind, round)
);
insert into approver (kind, round, permission, amount, unit) values
    ('DELAY', 1, 'case.approve', 4, 'WORKING_HOUR'), ('DELAY', 2, 'case.approve_second', 4, 'WORKING_HOUR'),
    ('RETURN', 1, 'case.approve', 2, 'WORKING_HOUR'), ('SUSPEND', 1, 'case.approve', 4, 'WORKING_HOUR'),
    ('VOID', 1, 'case.approve_second', 4, 'WORKING_HOUR'), ('ASSIST', 1, 'case.approve', 2, 'WORKING_HOUR');

-- What happens when a stage takes long (升级): at a share of its time, or a while after its end.
create table escalation_step (
    position int  primary key check (position > 0),
    kind     text not null check (kind in ('REMIND', 'URGE', 'SUPERVISE', 'LEADER')),
    share    int  check (share between 1 and 100),
    amount   int  check (amount > 0),
    unit     text,
    check ((share is null) <> (amount is null)),
    check ((amount is null) = (unit is null))
);
insert into escalation_step (position, kind, share, amount, unit) values
    (1, 'REMIND', 80, null, null), (2, 'URGE', 100, null, null),
    (3, 'SUPERVISE', null, 1, 'WORKING_DAY'), (4, 'LEADER', null, 3, 'WORKING_DAY');

create table setting (
    single                 boolean primary key default true check (single),
    returns_before_arbiter int     not null check (returns_before_arbiter > 0)
);
insert into setting (returns_before_arbiter) values (2);
