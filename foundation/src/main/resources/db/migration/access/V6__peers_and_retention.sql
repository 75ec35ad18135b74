-- Who sends cases to other cities' systems, and who looks after what is kept how long.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('DISPATCHER', 'peer.read peer.send'),
    ('SHIFT_LEADER', 'peer.read peer.send retention.hold'),
    ('LEADER', 'retention.read retention.hold'),
    ('ADMINISTRATOR', 'peer.read peer.edit retention.read retention.edit')
) as given (role, permissions);
