-- The first answer to each Idempotency-Key, committed together with the work it answers.
create table given_answer (
    actor       uuid        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      jsonb       not null,
    at          timestamptz not null,
    primary key (actor, key)
);
create index given_answer_by_age on given_answer (at);
