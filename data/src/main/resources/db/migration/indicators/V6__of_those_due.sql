-- Shares of what was due count what was done of just these: done early in another month, a share was over the whole.
update definition set numerator = 'dispose.met' where code = 'handler.disposed_rate' and numerator = 'dispose';
update definition set numerator = 'dispose.met.good' where code = 'handler.on_time' and numerator = 'dispose.good';
update definition set numerator = 'close.met' where code in ('handler.closed_rate', 'region.closed_rate') and numerator = 'close';
