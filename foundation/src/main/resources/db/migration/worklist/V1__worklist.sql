create table task (
    id           uuid        primary key,
    system       text        not null,
    subject      uuid        not null,
    kind         text        not null,
    title        text        not null,
    region       text        not null,
    unit         uuid,
    person       uuid,
    person_name  text,
    role         text        not null,
    entered      timestamptz not null,
    due          timestamptz not null,
    completed    timestamptz,
    completed_by uuid,
    simulated    boolean     not null
);
-- Only open tasks are ever looked for, so every index but the key holds only those.
create index task_open_by_subject on task (subject) where completed is null;
create index task_open_by_unit on task (unit, due, id) include (entered, region) where completed is null;
create index task_open_by_role on task (role, due, id) where completed is null;
create index task_open_by_due on task (due, id) where completed is null;

-- Who took a task from whom: kept for ever, never edited.
create table task_event (
    task        uuid        not null,
    seq         int         not null,
    action      text        not null check (action in ('CLAIMED', 'HANDED_OVER')),
    from_person uuid,
    to_person   uuid        not null,
    to_name     text        not null,
    by_person   uuid        not null,
    at          timestamptz not null,
    primary key (task, seq)
);

-- How a kind of task is called.
create table kind (
    code text primary key,
    name text not null
);
insert into worklist.kind (code, name)
values ('case.accept', '待受理'), ('case.verification', '待核实'), ('case.file', '待立案'),
       ('case.dispatch', '待派遣'), ('case.sign', '待签收'), ('case.finish', '处置中'),
       ('case.send_check', '待发核查'), ('case.check', '待核查'), ('case.close', '待结案'),
       ('archive.place', '待落点');

-- Rows are completed as fast as they are opened; clean up early, so that counting reads the index alone.
alter table task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
