-- The key is written before the work it is for, and its answer with it: whoever sends the same meanwhile waits,
-- and nobody works in vain. Each page keeps room for its answers. What is old lies at the beginning of the table.
alter table given_answer alter answer drop not null;
alter table given_answer set (fillfactor = 60);
drop index given_answer_by_age;
create index given_answer_by_age on given_answer using brin (at) with (autosummarize = on);
