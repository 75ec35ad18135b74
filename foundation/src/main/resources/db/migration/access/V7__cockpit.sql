-- Who may look at the cockpit, and who may arrange it.
insert into role_permission (role, permission) values
    ('LEADER', 'cockpit.read'), ('SHIFT_LEADER', 'cockpit.read'), ('DISPATCHER', 'cockpit.read'),
    ('ADMINISTRATOR', 'cockpit.read'), ('ADMINISTRATOR', 'cockpit.edit')
on conflict do nothing;
