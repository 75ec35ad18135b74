-- Every version of every rule there ever was (奖励规则); grants name theirs, so none is changed.
create table reward_rule (
    code           text        not null check (code ~ '^[A-Z0-9-]{2,20}$'),
    version        int         not null check (version > 0),
    valid_from     date        not null,
    body           jsonb       not null,
    published_by   uuid        not null,
    published_name text        not null,
    published_at   timestamptz not null,
    primary key (code, version)
);
create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);

-- What was granted (奖励), as it stands now; what happened to it is in ledger. Amounts are points or 分.
create table reward_grant (
    id           uuid        primary key,
    rule         text        not null,
    rule_version int         not null,
    grade        text        not null,
    report       uuid        not null,
    number       text        not null,
    case_id      uuid        not null,
    person       uuid        not null,
    class_code   text        not null,
    region       text        not null,
    unit         uuid,
    kind         text        not null check (kind in ('POINTS', 'MONEY')),
    amount       bigint      not null check (amount > 0),
    state        text        not null check (state in ('GRANTED', 'CREDITED', 'REVOKED')),
    granted_at   timestamptz not null,
    credit_at    timestamptz not null,
    credited_at  timestamptz,
    revoked_at   timestamptz,
    reason       text        not null default '',
    paid_at      timestamptz,
    paid_through text,
    simulated    boolean     not null,
    foreign key (rule, rule_version) references reward_rule
);
-- A problem earns once by a rule, however many reported it.
create unique index reward_grant_of_case on reward_grant (case_id, rule) where state <> 'REVOKED';
create index reward_grant_due on reward_grant (credit_at) where state = 'GRANTED';
create index reward_grant_unpaid on reward_grant (credited_at)
    where state = 'CREDITED' and kind = 'MONEY' and paid_at is null;
create index reward_grant_of_person on reward_grant (person, id desc);
create index reward_grant_by_region on reward_grant (region text_pattern_ops, id desc);

-- Appended only.
create table ledger (
    grant_id   uuid        not null references reward_grant,
    seq        int         not null,
    entry      text        not null check (entry in ('GRANTED', 'CREDITED', 'PAID', 'REVOKED')),
    at         timestamptz not null,
    actor      uuid        not null,
    actor_name text        not null,
    reason     text        not null default '',
    primary key (grant_id, seq)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rules and ledger are append-only';
end $$;
create trigger append_only before update or delete or truncate on ledger
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on reward_rule
    for each statement execute function refuse_change();

-- Three sums that are also the locks under which grants are decided, always in this order: who was first,
-- what a person has, what a month has cost. All can be worked out again from grants and ledger.
create table claim (
    rule     text        not null,
    key      text        not null,
    grant_id uuid,
    until    timestamptz not null,
    primary key (rule, key)
);
create index claim_of_grant on claim (grant_id);
create table balance (
    person   uuid   not null,
    kind     text   not null,
    pending  bigint not null default 0,
    credited bigint not null default 0,
    primary key (person, kind)
);
create table budget (
    rule  text   not null,
    month date   not null,
    spent bigint not null default 0,
    primary key (rule, month)
);
