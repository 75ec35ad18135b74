-- Who may say when a photo becomes public without a person.
insert into role_permission (role, permission) values
    ('ADMINISTRATOR', 'file.rule'), ('ADMINISTRATOR', 'file.review'), ('SHIFT_LEADER', 'file.review');
