-- Whom the city calls back (回访规则): every version there ever was.
create table policy (
    version   int         primary key,
    body      jsonb       not null,
    made_by   uuid        not null,
    made_name text        not null,
    made_at   timestamptz not null
);
insert into policy (version, body, made_by, made_name, made_at) values (1, '{
    "version": 1, "from": "2020-01-01", "seed": 20260101, "unansweredDays": 7, "unsatisfiedUpTo": 2, "attempts": 3,
    "retryHours": 4, "callHours": 48, "decideHours": 24, "shares": [{"classCode": null, "region": "", "percent": 10}]
}', '00000000-0000-0000-0000-000000000000', '系统', '2020-01-01T00:00:00Z');

-- One row a closing of a case with a reporter who can be reached.
create table call_back (
    id          uuid        primary key,
    case_id     uuid        not null,
    cycle       int         not null,
    case_number text        not null,
    report      uuid        not null,
    number      text        not null,
    class_code  text        not null,
    region      text        not null,
    region_name text        not null,
    address     text        not null,
    unit        uuid,
    unit_name   text,
    hands       uuid[]      not null,
    closed_at   timestamptz not null,
    state       text        not null
        check (state in ('WAITING', 'OPEN', 'ANSWERED', 'REACHED', 'UNREACHED', 'CANCELLED')),
    reason      text        check (reason in ('SAMPLE', 'UNSATISFIED', 'UNANSWERED')),
    attempts    int         not null default 0,
    next        timestamptz,
    simulated   boolean     not null,
    unique (case_id, cycle)
);
create index call_back_unanswered on call_back (next) where state = 'WAITING';
create index call_back_open on call_back (next, id) where state = 'OPEN';
create index call_back_by_time on call_back (id desc) where state <> 'WAITING';

-- What was said in each call. Appended only.
create table attempt (
    call_back    uuid        not null references call_back,
    seq          int         not null,
    reached      boolean     not null,
    solved       boolean,
    satisfaction int         check (satisfaction between 1 and 5),
    words        text        not null,
    by_person    uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (call_back, seq),
    check (reached = (solved is not null) and reached = (satisfaction is not null))
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was said is append-only';
end $$;
create trigger append_only before update or delete or truncate on attempt
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on policy
    for each statement execute function refuse_change();

-- A proposal to open a closed case again (重新立案建议): one a closing, decided by an officer.
create table reopening (
    id            uuid        primary key,
    case_id       uuid        not null,
    cycle         int         not null,
    case_number   text        not null,
    report        uuid        not null,
    number        text        not null,
    region        text        not null,
    unit          uuid,
    hands         uuid[]      not null,
    origin        text        not null check (origin in ('EVALUATION', 'PHONE', 'REPORTER')),
    words         text        not null,
    proposed_by   uuid        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    due           timestamptz not null,
    state         text        not null default 'ASKED' check (state in ('ASKED', 'REOPENED', 'REFUSED', 'LAPSED')),
    decided_by    uuid,
    decided_name  text,
    decided_at    timestamptz,
    decision      text        not null default '',
    unique (case_id, cycle),
    check ((state = 'ASKED') = (decided_at is null))
);
create index reopening_by_state on reopening (state, id desc);
