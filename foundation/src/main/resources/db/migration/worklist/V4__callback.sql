insert into worklist.kind (code, name) values ('callback.call', '待回访'), ('callback.reopen', '待定重新立案')
on conflict do nothing;
