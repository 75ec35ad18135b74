-- Who may log in, and what each may do where.
create table account (
    id          uuid        primary key,
    login       text        unique,
    name        text        not null,
    kind        text        not null check (kind in ('STAFF', 'CITIZEN', 'SYSTEM')),
    password    text,
    phone       bytea,
    phone_index bytea       unique,
    locked      boolean     not null default false,
    demo        boolean     not null default false,
    created_at  timestamptz not null
);

create table role (
    code    text primary key,
    name    text not null,
    name_en text not null
);
create table role_permission (
    role       text not null references role on delete cascade,
    permission text not null,
    primary key (role, permission)
);

-- A role for a region's subtree, and within it for one unit or for all.
create table role_grant (
    id         uuid        primary key,
    account    uuid        not null references account on delete cascade,
    role       text        not null references role,
    region     text        not null,
    unit       uuid,
    valid_from timestamptz not null,
    valid_to   timestamptz
);
create index role_grant_by_account on role_grant (account);

-- Every login; ending it makes its tokens worthless.
create table login_session (
    id         uuid        primary key,
    account    uuid        not null references account on delete cascade,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index login_session_by_expiry on login_session (expires_at);
create index login_session_by_account on login_session (account, started_at desc);

-- The key that signs tokens, encrypted by the keyring; all nodes on this database use the newest.
create table signing_key (
    id         text        primary key,
    jwk        bytea       not null,
    created_at timestamptz not null
);

-- One-time codes sent to phones; only their hash is kept.
create table login_code (
    phone_index bytea       primary key,
    code        bytea       not null,
    expires_at  timestamptz not null,
    tries_left  int         not null
);
create index login_code_by_expiry on login_code (expires_at);

-- Wrong passwords and codes, to slow guessing down; who is the blind index of login, phone or address.
create table failed_login (
    who bytea       not null,
    at  timestamptz not null
);
create index failed_login_by_age on failed_login (at);
create index failed_login_by_who on failed_login (who, at desc);

-- OAuth 2 clients that are systems (client credentials).
create table system_client (
    id      text primary key,
    account uuid not null references account on delete cascade,
    secret  text not null
);

-- Authorizations under way, as Spring Authorization Server keeps them.
create table oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamp,
    authorization_code_expires_at timestamp,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamp,
    access_token_expires_at       timestamp,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamp,
    oidc_id_token_expires_at      timestamp,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamp,
    refresh_token_expires_at      timestamp,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamp,
    user_code_expires_at          timestamp,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamp,
    device_code_expires_at        timestamp,
    device_code_metadata          text
);
create index oauth2_authorization_by_expiry on oauth2_authorization
    (coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at));
create index oauth2_authorization_by_code on oauth2_authorization (authorization_code_value);

-- Browsers' sessions with the login page and the provider, as Spring Session keeps them: every node
-- knows them, and they survive a restart.
create table http_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index http_session_by_expiry on http_session (expiry_time);
create index http_session_by_principal on http_session (principal_name);
create table http_session_attributes (
    session_primary_id char(36)     not null references http_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- The roles of city case work; a city may change what each may do.
insert into role (code, name, name_en) values
    ('INSPECTOR', '监督员', 'Inspector'),
    ('GRID_WORKER', '网格员', 'Grid worker'),
    ('ACCEPTOR', '受理员', 'Acceptor'),
    ('SHIFT_LEADER', '值班长', 'Shift leader'),
    ('DISPATCHER', '派遣员', 'Dispatcher'),
    ('HANDLER', '专业部门', 'Handler'),
    ('LEADER', '领导', 'Leader'),
    ('ADMINISTRATOR', '系统管理员', 'Administrator'),
    ('SYSTEM', '业务系统', 'System');
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('INSPECTOR', 'case.read case.verification case.check report.read worklist.read organization.read region.read calendar.read class.read file.original'),
    ('GRID_WORKER', 'case.read case.verification case.register report.read worklist.read organization.read region.read calendar.read class.read file.original'),
    ('ACCEPTOR', 'case.read case.register case.accept case.reject case.verify case.send_check report.read report.contact worklist.read worklist.handover organization.read region.read calendar.read class.read file.original file.review'),
    ('SHIFT_LEADER', 'case.read case.file case.close case.reject case.reopen report.read worklist.read worklist.handover organization.read region.read calendar.read class.read file.original'),
    ('DISPATCHER', 'case.read case.dispatch case.return case.rework report.read worklist.read worklist.handover organization.read region.read calendar.read class.read file.original'),
    ('HANDLER', 'case.read case.sign case.finish case.return report.read worklist.read worklist.handover organization.read region.read calendar.read class.read file.original'),
    ('LEADER', 'case.read report.read worklist.read organization.read region.read calendar.read class.read system.health'),
    ('ADMINISTRATOR', 'organization.read organization.edit calendar.read calendar.edit region.read region.edit access.read access.edit class.read class.edit audit.read audit.verify notice.read notice.edit system.health worklist.read case.read'),
    ('SYSTEM', 'case.read case.register report.read')
) as given (role, permissions);
