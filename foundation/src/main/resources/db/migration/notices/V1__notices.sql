create table notice (
    id            uuid        primary key,
    template      text        not null,
    channel       text        not null,
    person        uuid,
    unit          uuid,
    -- What the text's places are filled with; for channels out of the house it is encrypted with the address.
    content       jsonb,
    sealed        bytea,
    address_index bytea,
    link          text        not null,
    at            timestamptz not null,
    state         text        not null check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP', 'SKIPPED')),
    attempts      int         not null default 0,
    next_attempt  timestamptz,
    delivered_at  timestamptz,
    reason        text,
    simulated     boolean     not null
);
create index notice_due on notice (channel, next_attempt) where state = 'PENDING';
create index notice_troubled on notice (id) where state in ('PENDING', 'GIVEN_UP');
create index notice_by_person on notice (person, id) where person is not null;
create index notice_by_unit on notice (unit, id) where unit is not null;

create table reading (
    person uuid        not null,
    notice uuid        not null,
    at     timestamptz not null,
    primary key (person, notice)
);

create table template (
    code           text        not null,
    language       text        not null check (language in ('zh', 'en')),
    effective_from timestamptz not null,
    subject        text        not null,
    body           text        not null,
    primary key (code, language, effective_from)
);

-- What the sender fills in a text; nothing else may stand in its braces.
create table template_place (
    code text not null,
    name text not null,
    primary key (code, name)
);

-- What would have gone out in real life (模拟); filled and readable in demo mode only.
create table simulated_message (
    id            uuid        primary key,
    channel       text        not null,
    address_index bytea       not null,
    subject       text        not null,
    body          text        not null,
    at            timestamptz not null
);
create index simulated_message_by_address on simulated_message (address_index, at desc);

insert into notices.template (code, language, effective_from, subject, body)
select code, language, '2000-01-01', subject, body from (values
    ('report-accepted', 'zh', '您的上报已受理', '您上报的「{className}」（编号 {number}）已受理，感谢您的参与。'),
    ('report-accepted', 'en', 'Your report was accepted', 'Your report {number} ({className}) was accepted. Thank you.'),
    ('report-dispatched', 'zh', '您的上报正在处置', '编号 {number} 已派至 {unitName}，预计 {due} 前办结。'),
    ('report-dispatched', 'en', 'Your report is being handled', 'Report {number} was sent to {unitName}, due by {due}.'),
    ('report-finished', 'zh', '您的上报已处置', '编号 {number} 已由 {unitName} 处置完毕，正在核查。'),
    ('report-finished', 'en', 'Your report was dealt with', '{unitName} has dealt with report {number}; it is being checked.'),
    ('report-closed', 'zh', '您的上报已结案', '编号 {number} 已结案。问题解决了吗？请您评价。'),
    ('report-closed', 'en', 'Your report was closed', 'Report {number} was closed. Was the problem solved? Please tell us.'),
    ('report-rejected', 'zh', '您的上报未予受理', '编号 {number} 未予受理，原因：{reason}'),
    ('report-rejected', 'en', 'Your report was not accepted', 'Report {number} was not accepted: {reason}'),
    ('task-assigned', 'zh', '新的待办：{title}', '{kindName}：{title}（{number}），请于 {due} 前办理。'),
    ('task-assigned', 'en', 'New task: {title}', '{kindName}: {title} ({number}), due by {due}.'),
    ('login-code', 'zh', '登录验证码', '【随手拍】验证码 {code}，5 分钟内有效，请勿告诉他人。'),
    ('login-code', 'en', 'Login code', 'Your code is {code}, valid for 5 minutes. Do not share it.')
) as seed (code, language, subject, body);
insert into notices.template_place (code, name)
select code, unnest(string_to_array(names, ' ')) from (values
    ('report-accepted', 'number className unitName due reason'),
    ('report-dispatched', 'number className unitName due reason'),
    ('report-finished', 'number className unitName due reason'),
    ('report-closed', 'number className unitName due reason'),
    ('report-rejected', 'number className unitName due reason'),
    ('task-assigned', 'number className unitName due kindName title'),
    ('login-code', 'code')
) as given (code, names);
