-- Sums once more over all units, roles and classes of a district: what a city is mostly asked for is some
-- hundred rows a day instead of thousands. Both are written in one statement, so they cannot differ.
create table district_cell (
    fact     text   not null,
    day      date   not null,
    known    date   not null,
    district text   not null,
    good     bigint not null,
    amount   bigint not null,
    primary key (fact, day, known, district)
);
create index district_cell_of_day on district_cell (day);
insert into district_cell
select fact, day, known, left(region, 6), sum(good), sum(amount) from cell group by 1, 2, 3, 4;
