-- Whose grid is whose (网格责任人): tasks of some kinds go to the person of the smallest grid they lie in. A grid
-- is named by the digits with which division codes begin: a street (9), a community (12), a district (6).
create table grid_worker (
    id          uuid        primary key,
    grid        text        not null check (grid ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    person      uuid        not null,
    person_name text        not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    set_by      uuid        not null,
    ended_by    uuid
);
create unique index grid_worker_once on grid_worker (grid, person) where valid_to is null;
create index grid_worker_by_person on grid_worker (person) where valid_to is null;

-- Which kinds of task go by grid: looking at the place, before and after.
alter table kind add column by_grid boolean not null default false;
update kind set by_grid = true where code in ('case.verification', 'case.check');

create index task_open_by_person on task (person, due, id) where completed is null and person is not null;
