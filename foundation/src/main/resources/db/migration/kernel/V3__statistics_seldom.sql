-- What the answers look like hardly changes, so it is not counted anew with every tenth more of them.
alter table given_answer set (autovacuum_analyze_scale_factor = 1);
