-- A number is taken before its case is kept (docs/decisions/case-numbers.md). Up to `settled` each is known to be
-- a case or void; up to `seen` it had been taken when we looked last.
alter table case_number add column seen int not null default 0, add column settled int not null default 0;
update case_number set seen = last, settled = last;
