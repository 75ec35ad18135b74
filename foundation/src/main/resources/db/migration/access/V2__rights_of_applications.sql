-- Rights for applications, orders, merges and figures.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('GRID_WORKER', 'case.self_handle'),
    ('ACCEPTOR', 'indicator.read case.apply case.urge case.merge'),
    ('SHIFT_LEADER', 'indicator.read case.approve case.approve_second case.arbitrate case.urge case.supervise'),
    ('DISPATCHER', 'indicator.read case.apply case.approve case.resume case.urge case.merge case.split'),
    ('HANDLER', 'indicator.read case.apply case.reply'),
    ('LEADER', 'indicator.read case.urge case.supervise'),
    ('ADMINISTRATOR', 'indicator.read indicator.edit')
) as given (role, permissions)
on conflict do nothing;

-- A unit asks for a return and no longer gives back by itself.
delete from role_permission where role = 'HANDLER' and permission = 'case.return';
