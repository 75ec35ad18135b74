-- How long personal data are kept (保留期限), as data of the city. No days: kept until another rule comes.
create table rule (
    id         uuid        primary key,
    version    int         not null,
    kind       text        not null check (kind in ('CONTACT', 'ACCOUNT', 'TEXT', 'ORIGINALS', 'NOTICES')),
    -- A class of cases; '*' for all that have no rule of their own.
    class_code text        not null default '*',
    outcome    text        not null check (outcome in ('CLOSED', 'REJECTED', 'ANY')),
    days       int         check (days between 0 and 36500),
    valid_from date        not null,
    valid_to   date,
    reason     text        not null,
    made_name  text        not null,
    made_at    timestamptz not null,
    check (valid_to is null or valid_to >= valid_from)
);
create index rule_in_force on rule (kind, valid_from);
insert into rule (id, version, kind, outcome, days, valid_from, reason, made_name, made_at)
select gen_random_uuid(), 1, kind, outcome, days, '2023-01-01', '初始规则', '系统', '2023-01-01' from (values
    ('CONTACT', 'CLOSED', 365), ('CONTACT', 'REJECTED', 90), ('ACCOUNT', 'CLOSED', 1095), ('ACCOUNT', 'REJECTED', 365),
    ('TEXT', 'CLOSED', 1095), ('TEXT', 'REJECTED', 365), ('ORIGINALS', 'CLOSED', 1825), ('ORIGINALS', 'REJECTED', 365),
    ('NOTICES', 'ANY', 730)
) as seed (kind, outcome, days);

-- What identifies people within free text (文本识别规则): regular expressions and what stands in their place.
create table pattern (
    code        text primary key,
    name        text not null,
    expression  text not null,
    replacement text not null,
    position    int  not null
);
insert into pattern (code, name, expression, replacement, position) values
    ('email', '电子邮箱', '[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}[.][A-Za-z]{2,10}', '［邮箱］', 1),
    ('identity', '身份证号', '(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])', '［证件号］', 2),
    ('bank', '银行卡号', '(?<![0-9])[3-6][0-9]{15,18}(?![0-9])', '［卡号］', 3),
    ('mobile', '手机号', '(?<![0-9])([+]?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])', '［电话］', 4),
    ('telephone', '固定电话', '(?<![0-9])0[0-9]{2,3}-?[2-9][0-9]{6,7}(?![0-9])', '［电话］', 5);

-- A case whose data must stay (法律保留), whatever the rules say.
create table hold (
    id            uuid        primary key,
    case_id       uuid        not null,
    case_number   text        not null,
    reason        text        not null,
    placed_name   text        not null,
    placed_at     timestamptz not null,
    lifted_name   text,
    lifted_at     timestamptz,
    lifted_reason text,
    check ((lifted_at is null) = (lifted_name is null))
);
create unique index hold_in_force on hold (case_id) where lifted_at is null;

-- What was erased, how much, of which reports, by which rule, when (删除日志). Says nothing of anybody.
create table deletion (
    id       bigint      primary key generated always as identity,
    at       timestamptz not null,
    kind     text        not null,
    rule     uuid        references rule,
    version  int,
    before   timestamptz not null,
    amount   int         not null check (amount > 0),
    subjects text[]      not null,
    why      text        not null
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the deletion log is append-only';
end $$;
create trigger append_only before update or delete or truncate on deletion
    for each statement execute function refuse_change();
