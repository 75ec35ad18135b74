-- Who calls reporters back (回访), and who may do what with rewards (奖励).
insert into role (code, name, name_en) values ('CALLER', '回访员', 'Caller') on conflict do nothing;
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('CALLER', 'case.callback callback.read case.read report.read worklist.read worklist.handover organization.read region.read calendar.read class.read indicator.read'),
    ('SHIFT_LEADER', 'callback.read reward.read reward.revoke'),
    ('LEADER', 'callback.read reward.read'),
    ('ADMINISTRATOR', 'callback.read callback.edit reward.read reward.edit')
) as given (role, permissions)
on conflict do nothing;
