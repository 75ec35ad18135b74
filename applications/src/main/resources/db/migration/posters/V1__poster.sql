-- Posters that hang in the city (海报二维码): a number, and the place a report from it starts with.
create sequence poster_number start 100001;

create table poster (
    number    text             primary key,
    name      text             not null,
    longitude double precision not null,
    latitude  double precision not null,
    made_at   timestamptz      not null,
    unique (name, longitude, latitude)
);
