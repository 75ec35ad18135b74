-- What the notices look like hardly changes, so it is not counted anew with every tenth more of them.
alter table notice set (autovacuum_analyze_scale_factor = 1);
