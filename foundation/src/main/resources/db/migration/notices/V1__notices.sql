create table notice (
    id            uuid        primary key,
    template      text        not null,
    channel       text        not null,
    person        uuid,
    unit          uuid,
    -- What the text's places are filled with; for channels out of the house it is encrypted with the address.
    content       jsonb,
    sealed        bytea,
    address_index bytea,
    link          text        not null,
    at            timestamptz not null,
    state         text        not null check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP', 'SKIPPED')),
    attempts      int         not null default 0,
    next_attempt  timestamptz,
    delivered_at  timestamptz,
    reason        text,
    simulated     boolean     not null
);
create index notice_due on notice (channel, next_attempt) where state = 'PENDING';
create index notice_by_person on notice (person, id) where person is not null;
create index notice_by_unit on notice (unit, id) where unit is not null;

create table reading (
    person uuid        not null,
    notice uuid        not null,
    at     timestamptz not null,
    primary key (person, notice)
);

create table template (
    code           text        not null,
    language       text        not null check (language in ('zh', 'en')),
    effective_from timestamptz not null,
    subject        text        not null,
    body           text        not null,
    primary key (code, language, effective_from)
);

-- What would have gone out in real life (模拟); filled and readable in demo mode only.
create table simulated_message (
    id            uuid        primary key,
    channel       text        not null,
    address_index bytea       not null,
    address_shown text        not null,
    subject       text        not null,
    body          text        not null,
    at            timestamptz not null
);
create index simulated_message_by_address on simulated_message (address_index, at desc);
