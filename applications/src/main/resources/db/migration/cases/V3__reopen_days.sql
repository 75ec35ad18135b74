-- How many days after closing a case may be reopened (重新立案).
alter table setting add column reopen_days int not null default 15 check (reopen_days between 1 and 365);
