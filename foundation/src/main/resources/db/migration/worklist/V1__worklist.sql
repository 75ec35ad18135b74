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
create index task_open_by_unit on task (unit, due) include (entered, region) where completed is null;
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
