-- When the unit that has a case first said it is done: if the deadline moves afterwards, what was done of what
-- was due moves with it.
alter table city_case add finished_at timestamptz;
update city_case c
   set finished_at = (select min(at) from case_event e
                       where e.case_id = c.id and e.action = 'FINISH'
                         and e.seq > (select max(seq) from case_event d
                                       where d.case_id = c.id and d.action in ('DISPATCH', 'ARBITRATE')))
 where finished_by is not null and state not in ('CLOSED', 'REJECTED', 'MERGED', 'VOIDED');
