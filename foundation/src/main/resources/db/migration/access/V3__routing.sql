-- Routing rules: who edits them does not release them.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('DISPATCHER', 'routing.read routing.edit'),
    ('SHIFT_LEADER', 'routing.read routing.release'),
    ('ADMINISTRATOR', 'routing.read routing.edit'),
    ('LEADER', 'routing.read')
) as given (role, permissions);
