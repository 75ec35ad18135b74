-- The reporter hears of a delay, a unit of reminders and orders.
insert into notices.template (code, language, effective_from, subject, body)
select code, language, '2000-01-01', subject, body from (values
    ('report-delayed', 'zh', '您的上报需要更多时间', '编号 {number} 由 {unitName} 处置，需要更多时间。{due}'),
    ('report-delayed', 'en', 'Your report needs more time', 'Report {number}, in the hands of {unitName}, needs more time. {due}'),
    ('case-word', 'zh', '{kindName}：{title}', '{kindName}：{title}（{number}）。{reason} 截止 {due}。'),
    ('case-word', 'en', '{kindName}: {title}', '{kindName}: {title} ({number}). {reason} Due {due}.')
) as seed (code, language, subject, body);
insert into notices.template_place (code, name)
select code, unnest(string_to_array(names, ' ')) from (values
    ('report-delayed', 'number className unitName due reason'),
    ('case-word', 'number className unitName due kindName title reason')
) as given (code, names);
