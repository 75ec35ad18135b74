-- What subscribers of a report, a street or a class are told.
insert into notices.template (code, language, effective_from, subject, body) values
    ('subscription-progress', 'zh', '2000-01-01', '您关注的问题：{stageName}', '{regionName}「{className}」（编号 {number}）：{remark}'),
    ('subscription-progress', 'en', '2000-01-01', 'A problem you follow: {stageNameEn}', 'Report {number} in {regionName} is now at: {stageNameEn}.'),
    ('subscription-digest', 'zh', '2000-01-01', '{title} 今日动态', '{title}：新上报 {submitted} 件，办结 {closed} 件（截至 {until}）。'),
    ('subscription-digest', 'en', '2000-01-01', 'Today: {title}', '{title}: {submitted} reported, {closed} closed (as of {until}).');
insert into notices.template_place (code, name)
select code, unnest(string_to_array(names, ' ')) from (values
    ('subscription-progress', 'number className regionName stageName stageNameEn remark'),
    ('subscription-digest', 'title submitted closed until')
) as given (code, names);
