-- Old messages are found by age.
create index notice_by_age on notice (at, id) where state <> 'PENDING';
create index reading_of_notice on reading (notice);
create index simulated_message_by_age on simulated_message (at);
