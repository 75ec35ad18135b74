-- What the records look like hardly changes, so it is not counted anew with every tenth more of them.
alter table record set (autovacuum_analyze_scale_factor = 1);
alter table seal set (autovacuum_analyze_scale_factor = 1);
