-- What calling back tells (回访), beside what reporters say by message.
insert into definition (code, name, name_en, subject, unit, direction, numerator, denominator, owner, position) values
    ('callback.reached_rate', '回访接通率', 'Reached by phone', 'HOTLINE', 'PERCENT', 'UP', 'callback', 'callback.due', '监督中心', 86),
    ('callback.solved_rate', '回访解决率', 'Solved, say those called', 'HOTLINE', 'PERCENT', 'UP', 'callback.solved', 'callback', '监督中心', 87),
    ('callback.satisfied_rate', '回访满意率', 'Satisfied, say those called', 'HOTLINE', 'PERCENT', 'UP', 'callback.satisfied', 'callback', '监督中心', 88),
    ('callback.reopen_asked', '重新立案建议数', 'Proposals to reopen', 'HOTLINE', 'COUNT', 'DOWN', 'callback.reopen_asked', null, '监督中心', 89),
    ('callback.reopened_rate', '重新立案采纳率', 'Proposals to reopen followed', 'HOTLINE', 'PERCENT', 'NONE', 'callback.reopened', 'callback.reopen_asked', '监督中心', 90);
