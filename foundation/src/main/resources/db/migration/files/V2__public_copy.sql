-- What a machine saw in a photo, and the blurred copy that the public may see. A photo whose public_copy
-- is null has nothing to hide. Photos from before are looked at too, as long as nobody decided.
alter table file
    add column hash        bigint,
    add column looks       int   not null default 0,
    add column looked_at   timestamptz,
    add column model       text,
    add column verdict     text  check (verdict in ('CLEAR', 'BLURRED', 'UNSURE', 'FAILED')),
    add column boxes       jsonb not null default '[]',
    add column public_copy text;
create index file_to_look_at on file (id) where looked_at is null and review = 'PENDING' and subject is not null;
create index file_by_public_copy on file (public_copy) where public_copy is not null;

-- When a photo may become public without a person (公开规则); a row holds from its time until the next.
-- Delivered: never. Measured on street photos the finder misses small faces and plates; a city decides when to trust it.
create table public_rule (
    valid_from      timestamptz primary key,
    doubt           numeric not null check (doubt between 0.05 and 1),
    sure            numeric not null check (sure between 0.05 and 1),
    release_clear   boolean not null,
    release_blurred boolean not null,
    seconds         int     not null check (seconds between 1 and 120),
    set_by          uuid    not null,
    check (doubt <= sure)
);
insert into public_rule (valid_from, doubt, sure, release_clear, release_blurred, seconds, set_by)
values ('2000-01-01', 0.5, 0.8, false, false, 20, '00000000-0000-0000-0000-000000000000');
