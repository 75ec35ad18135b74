-- Other cities' systems that take requests by GeoReport v2 (外部系统). The key is encrypted by the keyring.
create table peer (
    id              uuid        primary key,
    name            text        not null unique,
    base_url        text        not null,
    jurisdiction_id text        not null default '',
    format          text        not null check (format in ('XML', 'JSON')),
    api_key         bytea,
    active          boolean     not null,
    created_at      timestamptz not null,
    -- How far its updates were read, and when they are read next.
    pulled_to       timestamptz,
    next_pull       timestamptz not null,
    failures        int         not null default 0,
    trouble         text,
    detail          text        not null default '',
    last_ok         timestamptz
);

-- Which of our classes is which of their services, and which cases go by themselves (转办规则).
create table mapping (
    id           uuid        primary key,
    peer         uuid        not null references peer,
    class_code   text        not null,
    service_code text        not null,
    automatic    boolean     not null,
    region       text        not null default '',
    valid_from   timestamptz not null,
    valid_to     timestamptz
);
create index mapping_of_peer on mapping (peer, valid_from);
create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);

-- A case on its way to a peer (转办): at most once each.
create table delivery (
    id             uuid        primary key,
    peer           uuid        not null references peer,
    case_id        uuid        not null,
    case_number    text        not null,
    region         text        not null,
    service_code   text        not null,
    longitude      double precision not null,
    latitude       double precision not null,
    address        text        not null,
    words          text        not null,
    asked_by       uuid        not null,
    asked_name     text        not null,
    asked_at       timestamptz not null,
    -- UNSURE: sent, and nobody knows whether it arrived; looked up before it is sent again.
    state          text        not null
        check (state in ('PENDING', 'UNSURE', 'TOKEN', 'SENT', 'ASK_PERSON', 'GIVEN_UP', 'CANCELLED')),
    attempts       int         not null default 0,
    next_attempt   timestamptz,
    first_sent     timestamptz,
    token          text,
    remote_id      text,
    remote_status  text,
    remote_at      timestamptz,
    trouble        text,
    detail         text        not null default '',
    unique (peer, case_id),
    unique (peer, remote_id),
    check ((state = 'SENT') = (remote_id is not null))
);
create index delivery_due on delivery (next_attempt) where state in ('PENDING', 'UNSURE', 'TOKEN');
create index delivery_of_case on delivery (case_id);
create index delivery_by_region on delivery (region text_pattern_ops, id desc);

-- What a peer said about a case, each once.
create table peer_update (
    peer        uuid        not null,
    remote_id   text        not null,
    update_id   text        not null,
    delivery    uuid        not null references delivery,
    status      text        not null,
    said_at     timestamptz,
    received_at timestamptz not null,
    primary key (peer, remote_id, update_id)
);
