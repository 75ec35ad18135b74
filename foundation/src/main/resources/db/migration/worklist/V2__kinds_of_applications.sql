-- Tasks that come of applications and orders.
insert into worklist.kind (code, name)
values ('case.approve', '待审批'), ('case.resume', '挂账中'), ('case.arbitrate', '待裁定'), ('case.reply', '督办待回复'),
       ('case.supervise', '超期待督办');
