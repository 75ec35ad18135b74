-- What modules report of themselves (事实): appended only, a correction is a row of negative amount.
-- Writers use `fresh`, which has no index to keep them waiting; a timer moves rows on.
create table fresh (
    fact    text    not null,
    subject uuid    not null,
    day     date    not null,
    known   date    not null,
    region  text    not null,
    unit    uuid,
    role    text    not null,
    class   text    not null,
    good    boolean not null,
    amount  bigint  not null
);
alter table fresh set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The same rows for drilling down.
create table fact (like fresh);
create index fact_of_day on fact (fact, day, subject);

-- Sums of them, which all figures are read from.
create table cell (
    fact   text    not null,
    day    date    not null,
    known  date    not null,
    region text    not null,
    unit   uuid    not null,
    role   text    not null,
    class  text    not null,
    good   bigint  not null,
    amount bigint  not null,
    primary key (fact, day, known, region, unit, role, class)
);
create index cell_of_day on cell (day);

-- What figures there are (指标定义). Either a numerator over facts, perhaps with a denominator, or a
-- formula over other indicators.
create table definition (
    code        text primary key,
    name        text not null,
    name_en     text not null,
    subject     text not null,
    unit        text not null check (unit in ('COUNT', 'PERCENT', 'HOURS', 'SCORE')),
    direction   text not null check (direction in ('UP', 'DOWN', 'NONE')),
    numerator   text,
    denominator text,
    formula     text,
    owner       text not null,
    source      text not null default '',
    position    int  not null,
    valid_from  date not null default '2023-01-01',
    check ((numerator is null) <> (formula is null)),
    check (denominator is null or numerator is not null)
);

-- Weights of composed figures: a city's own, without defaults.
create table weight (
    definition text    not null references definition,
    part       text    not null references definition,
    weight     numeric not null check (weight >= 0),
    primary key (definition, part)
);

create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);

-- Formulas as CJ/T 292-2008 and GB/T 30428.4 have them in spirit; a fact's `.good` is the part in time.
insert into definition (code, name, name_en, subject, unit, direction, numerator, denominator, owner, position) values
    ('inspector.valid_rate', '有效上报率', 'Valid reports', 'INSPECTOR', 'PERCENT', 'UP', 'file.inspector', 'register.inspector', '监督中心', 10),
    ('inspector.missed_rate', '漏报率', 'Missed by inspectors', 'INSPECTOR', 'PERCENT', 'DOWN', 'file.citizen', 'file', '监督中心', 11),
    ('inspector.verify_on_time', '按时核实率', 'Verified on time', 'INSPECTOR', 'PERCENT', 'UP', 'verify.good', 'verify', '监督中心', 12),
    ('inspector.check_on_time', '按时核查率', 'Checked on time', 'INSPECTOR', 'PERCENT', 'UP', 'check.good', 'check', '监督中心', 13),
    ('acceptor.accepted', '受理数', 'Accepted', 'ACCEPTOR', 'COUNT', 'NONE', 'accept', null, '监督中心', 20),
    ('acceptor.verify_sent_on_time', '核实按时派发率', 'Verification sent on time', 'ACCEPTOR', 'PERCENT', 'UP', 'verify_sent.good', 'verify_sent', '监督中心', 21),
    ('acceptor.check_sent_on_time', '核查按时派发率', 'Check sent on time', 'ACCEPTOR', 'PERCENT', 'UP', 'check_sent.good', 'check_sent', '监督中心', 22),
    ('shift.filed_on_time', '按时立案率', 'Filed on time', 'SHIFT_LEADER', 'PERCENT', 'UP', 'file.good', 'file', '监督中心', 30),
    ('shift.filed_rightly', '准确立案率', 'Filed rightly', 'SHIFT_LEADER', 'PERCENT', 'UP', 'file - void', 'file', '监督中心', 31),
    ('shift.closed_on_time', '按时结案率', 'Closed on time', 'SHIFT_LEADER', 'PERCENT', 'UP', 'close.good', 'close', '监督中心', 32),
    ('dispatcher.dispatched', '派遣数', 'Dispatched', 'DISPATCHER', 'COUNT', 'NONE', 'dispatch', null, '指挥中心', 40),
    ('dispatcher.on_time', '按时派遣率', 'Dispatched on time', 'DISPATCHER', 'PERCENT', 'UP', 'dispatch.good', 'dispatch', '指挥中心', 41),
    ('dispatcher.rightly', '准确派遣率', 'Dispatched rightly', 'DISPATCHER', 'PERCENT', 'UP', 'dispatch - dispatch.again', 'dispatch', '指挥中心', 42),
    ('handler.disposed_rate', '处置率', 'Dealt with', 'HANDLER', 'PERCENT', 'UP', 'dispose', 'dispose.due', '指挥中心', 50),
    ('handler.on_time', '按时处置率', 'Dealt with on time', 'HANDLER', 'PERCENT', 'UP', 'dispose.good', 'dispose.due', '指挥中心', 51),
    ('handler.rework_rate', '返工率', 'Reworked', 'HANDLER', 'PERCENT', 'DOWN', 'rework', 'dispose', '指挥中心', 52),
    ('handler.closed_rate', '结案率', 'Closed', 'HANDLER', 'PERCENT', 'UP', 'close', 'dispose.due', '指挥中心', 53),
    ('handler.signed_on_time', '及时签收率', 'Signed on time', 'HANDLER', 'PERCENT', 'UP', 'sign.good', 'sign', '指挥中心', 54),
    ('region.reported', '上报数', 'Reported', 'REGION', 'COUNT', 'NONE', 'register', null, '监督中心', 60),
    ('region.filed', '立案数', 'Filed', 'REGION', 'COUNT', 'NONE', 'file', null, '监督中心', 61),
    ('region.closed', '结案数', 'Closed cases', 'REGION', 'COUNT', 'NONE', 'close', null, '监督中心', 62),
    ('region.public_rate', '监督举报率', 'Reported by the public', 'REGION', 'PERCENT', 'NONE', 'file.citizen', 'file', '监督中心', 63),
    ('region.closed_rate', '区域结案率', 'Closed of those due', 'REGION', 'PERCENT', 'UP', 'close', 'dispose.due', '监督中心', 64),
    ('region.closed_on_time', '区域按时结案率', 'Closed on time (region)', 'REGION', 'PERCENT', 'UP', 'close.good', 'close', '监督中心', 65),
    ('all.shirked', '推诿数', 'Unfounded returns', 'ALL', 'COUNT', 'DOWN', 'shirk', null, '指挥中心', 70),
    ('all.returned', '回退数', 'Returned', 'ALL', 'COUNT', 'DOWN', 'return', null, '指挥中心', 71),
    ('all.delayed', '延时数', 'Delayed', 'ALL', 'COUNT', 'DOWN', 'delay', null, '指挥中心', 72),
    ('all.suspended', '挂账数', 'Suspended', 'ALL', 'COUNT', 'DOWN', 'suspend', null, '指挥中心', 73),
    ('all.suspended_hours', '挂账时长', 'Hours suspended', 'ALL', 'HOURS', 'DOWN', 'suspend.seconds / 3600', null, '指挥中心', 74),
    ('all.urged', '催办数', 'Urged', 'ALL', 'COUNT', 'DOWN', 'urge', null, '指挥中心', 75),
    ('all.supervised', '督办数', 'Supervised', 'ALL', 'COUNT', 'DOWN', 'supervise', null, '指挥中心', 76),
    ('hotline.responded', '响应率', 'Responded in time', 'HOTLINE', 'PERCENT', 'UP', 'accept.good', 'register', '监督中心', 80),
    ('hotline.on_time', '按时办结率', 'Finished on time', 'HOTLINE', 'PERCENT', 'UP', 'close.good', 'close', '监督中心', 81),
    ('hotline.answered', '评价率', 'Evaluated', 'HOTLINE', 'PERCENT', 'NONE', 'evaluate', 'close', '监督中心', 82),
    ('hotline.solved', '解决率', 'Solved, say the reporters', 'HOTLINE', 'PERCENT', 'UP', 'evaluate.solved', 'evaluate', '监督中心', 83),
    ('hotline.satisfied', '满意率', 'Satisfied', 'HOTLINE', 'PERCENT', 'UP', 'evaluate.satisfied', 'evaluate', '监督中心', 84),
    ('hotline.called_back', '回访率', 'Called back', 'HOTLINE', 'PERCENT', 'UP', 'callback', 'close', '监督中心', 85);

-- What is better when it is lower enters as one minus itself; every part once.
insert into definition (code, name, name_en, subject, unit, direction, formula, owner, position) values
    ('inspector.score', '监督员综合评价', 'Inspectors in all', 'INSPECTOR', 'SCORE', 'UP',
     '(@inspector.valid_rate * inspector.valid_rate + @inspector.missed_rate * (1 - inspector.missed_rate) + @inspector.verify_on_time * inspector.verify_on_time + @inspector.check_on_time * inspector.check_on_time) / (@inspector.valid_rate + @inspector.missed_rate + @inspector.verify_on_time + @inspector.check_on_time)', '监督中心', 19),
    ('shift.score', '值班长综合评价', 'Shift leaders in all', 'SHIFT_LEADER', 'SCORE', 'UP',
     '(@shift.filed_on_time * shift.filed_on_time + @shift.filed_rightly * shift.filed_rightly + @shift.closed_on_time * shift.closed_on_time) / (@shift.filed_on_time + @shift.filed_rightly + @shift.closed_on_time)', '监督中心', 39),
    ('dispatcher.score', '派遣员综合评价', 'Dispatchers in all', 'DISPATCHER', 'SCORE', 'UP',
     '(@dispatcher.on_time * dispatcher.on_time + @dispatcher.rightly * dispatcher.rightly) / (@dispatcher.on_time + @dispatcher.rightly)', '指挥中心', 49),
    ('handler.score', '专业部门综合评价', 'Units in all', 'HANDLER', 'SCORE', 'UP',
     '(@handler.disposed_rate * handler.disposed_rate + @handler.on_time * handler.on_time + @handler.rework_rate * (1 - handler.rework_rate) + @handler.closed_rate * handler.closed_rate) / (@handler.disposed_rate + @handler.on_time + @handler.rework_rate + @handler.closed_rate)', '指挥中心', 59);
