-- How many stand now, by district and the day they fall due ('infinity' for never): some hundred rows where
-- ten thousands stand. Writers append to `standing_change`, which has no index to keep them waiting; a timer
-- adds what is there to `standing_sum`. Both together are what stands.
create table standing_change (
    fact     text   not null,
    district text   not null,
    due_day  date   not null,
    amount   bigint not null
);
alter table standing_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table standing_sum (
    fact     text   not null,
    due_day  date   not null,
    district text   not null,
    amount   bigint not null,
    primary key (fact, due_day, district)
);
insert into standing_sum (fact, due_day, district, amount)
select fact, coalesce(cast(due at time zone 'Asia/Shanghai' as date), 'infinity'), left(region, 6), sum(amount)
  from stretch where until is null group by 1, 2, 3;

-- Of the day that is not over, some are late and some are not.
create index stretch_standing_by_due on stretch (due) where until is null;

-- Readings are few and have no region.
create index stretch_reading on stretch (until) where region = '';
