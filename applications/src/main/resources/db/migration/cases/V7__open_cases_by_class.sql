-- What is open of a class is a small part of what is in its state and of what is in its class.
create index city_case_open_by_class on city_case (state, class_code, id desc)
    where state not in ('CLOSED', 'REJECTED', 'MERGED', 'VOIDED');
