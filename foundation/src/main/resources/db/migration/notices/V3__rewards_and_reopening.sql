insert into notices.template (code, language, effective_from, subject, body)
select code, language, '2000-01-01', subject, body from (values
    ('reward-points', 'zh', '积分到账', '编号 {number} 的上报获得 {amount} 积分，已到账。感谢您的参与。'),
    ('reward-points', 'en', 'Points credited', 'Your report {number} earned {amount} points. Thank you.'),
    ('reward-money', 'zh', '奖金到账', '编号 {number} 的上报获得奖金 {amount} 元，已记入您的账户。'),
    ('reward-money', 'en', 'Reward credited', 'Your report {number} earned {amount} yuan, credited to your account.'),
    ('reward-revoked', 'zh', '奖励已撤销', '编号 {number} 的奖励已撤销，原因：{reason}'),
    ('reward-revoked', 'en', 'Reward revoked', 'The reward for report {number} was revoked: {reason}'),
    ('reopen-granted', 'zh', '您反映的问题已重新立案', '编号 {number} 已重新立案，将继续处置并告知您进展。'),
    ('reopen-granted', 'en', 'Your case was opened again', 'Report {number} is being handled again; we keep you informed.'),
    ('reopen-refused', 'zh', '关于您的重新办理请求', '编号 {number} 未重新立案，说明：{reason}'),
    ('reopen-refused', 'en', 'About your request', 'Report {number} was not opened again: {reason}')
) as seed (code, language, subject, body)
on conflict do nothing;
insert into notices.template_place (code, name)
select code, unnest(string_to_array(names, ' ')) from (values
    ('reward-points', 'number amount'), ('reward-money', 'number amount'), ('reward-revoked', 'number reason'),
    ('reopen-granted', 'number'), ('reopen-refused', 'number reason')
) as given (code, names)
on conflict do nothing;
