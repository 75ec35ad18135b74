-- The moment a fact became known, and the transaction that told it: figures as of any moment, and a
-- reader who asks "what is new" misses and repeats nothing.
alter table fresh add known_at timestamptz, add tx bigint;
alter table fact add known_at timestamptz, add tx bigint;
alter table fresh alter tx set default (pg_current_xact_id()::text::bigint);
create index fact_known on fact using brin (known) with (autosummarize = on);
create index fact_tx on fact using brin (tx) with (autosummarize = on);

-- What stands for a while (存量), such as a case in hand: since, until, and when it falls due. How many
-- stood at a moment, and which, is read from here for every moment.
create table stretch (
    fact    text        not null,
    subject uuid        not null,
    region  text        not null,
    unit    uuid,
    role    text        not null,
    class   text        not null,
    amount  bigint      not null,
    since   timestamptz not null,
    until   timestamptz,
    due     timestamptz
);
create unique index stretch_standing on stretch (subject, fact) where until is null;
create index stretch_ended on stretch (until) where until is not null;
alter table stretch set (autovacuum_vacuum_scale_factor = 0.02);

alter table definition drop constraint definition_unit_check;
alter table definition add constraint definition_unit_check
    check (unit in ('COUNT', 'PERCENT', 'HOURS', 'SCORE', 'MILLISECONDS', 'MEGABYTES'));

insert into definition (code, name, name_en, subject, unit, direction, numerator, denominator, owner, position) values
    ('stock.open', '在办案件', 'Open cases', 'STOCK', 'COUNT', 'NONE', 'open', null, '指挥中心', 100),
    ('stock.overdue', '超期在办', 'Overdue', 'STOCK', 'COUNT', 'DOWN', 'open - open.good', null, '指挥中心', 101),
    ('stock.overdue_rate', '超期率', 'Share overdue', 'STOCK', 'PERCENT', 'DOWN', 'open - open.good', 'open', '指挥中心', 102),
    ('citizen.reported', '市民上报数', 'Reported by citizens', 'HOTLINE', 'COUNT', 'NONE', 'register.citizen', null, '监督中心', 79),
    ('system.requests', '请求数', 'Requests', 'SYSTEM', 'COUNT', 'NONE', 'system.request', null, '运维', 110),
    ('system.errors', '程序错误数', 'Failed by us', 'SYSTEM', 'COUNT', 'DOWN', 'system.request - system.request.good', null, '运维', 111),
    ('system.error_rate', '错误率', 'Share failed', 'SYSTEM', 'PERCENT', 'DOWN', 'system.request - system.request.good', 'system.request', '运维', 112),
    ('system.nodes', '程序节点', 'Nodes', 'SYSTEM', 'COUNT', 'NONE', 'system.node', null, '运维', 113),
    ('system.per_minute', '每分钟请求', 'Requests a minute', 'SYSTEM', 'COUNT', 'NONE', 'system.load', 'system.sampled', '运维', 114),
    ('system.p95', '响应时间 P95', 'Response time, 95 %', 'SYSTEM', 'MILLISECONDS', 'DOWN', 'system.p95', 'system.busy_node', '运维', 115),
    ('system.queue', '待发通知', 'Notices waiting', 'SYSTEM', 'COUNT', 'DOWN', 'system.queue', 'system.sampled', '运维', 116),
    ('system.timers_late', '误点定时任务', 'Timers late', 'SYSTEM', 'COUNT', 'DOWN', 'system.timer - system.timer.good', 'system.sampled', '运维', 117),
    ('system.database', '数据库大小', 'Database', 'SYSTEM', 'MEGABYTES', 'NONE', 'system.database', 'system.sampled', '运维', 118),
    ('system.backup_age', '距上次备份', 'Since the last backup', 'SYSTEM', 'HOURS', 'DOWN', 'system.backup_age / 3600', 'system.backed_up', '运维', 119);
