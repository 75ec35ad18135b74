-- When everything was last saved, for those who watch over it.
create table made (
    at    timestamptz primary key,
    rows  bigint      not null,
    files int         not null
);
