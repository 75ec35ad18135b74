-- What a class asks for beyond the standard's own fields (附加属性), as data of the city.
create table attribute (
    service_code         text    not null,
    code                 text    not null check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    variable             boolean not null default true,
    datatype             text    not null
        check (datatype in ('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist')),
    required             boolean not null default false,
    datatype_description text    not null default '',
    description          text    not null,
    position             int     not null,
    -- For lists: [{"key": …, "name": …}].
    choices              jsonb   not null default '[]',
    valid_from           date    not null default '2023-01-01',
    valid_to             date,
    primary key (service_code, code, valid_from)
);
insert into attribute (service_code, code, datatype, description, datatype_description, position, choices) values
    ('QD04', 'facility', 'singlevaluelist', '哪一种设施？', '选一项', 1,
     '[{"key":"01","name":"井盖"},{"key":"02","name":"路灯"},{"key":"03","name":"护栏"},{"key":"04","name":"座椅"},{"key":"99","name":"其他"}]'),
    ('QD07', 'height', 'number', '缆线离地约多少米？', '米', 1, '[]');

-- What clients said about requests they had sent (外部更新). Each is taken once.
create table client_update (
    client      uuid        not null references client,
    update_id   text        not null,
    number      text        not null,
    status      text        not null,
    said_at     timestamptz not null,
    received_at timestamptz not null,
    primary key (client, update_id)
);
