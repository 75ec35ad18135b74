-- Around a place people ask for what is new: each month by itself, so that years of cases are not looked through.
create index city_case_on_map_by_month
    on city_case (date_trunc('month', registered_at at time zone 'UTC'), longitude, latitude, registered_at)
    where longitude is not null;
drop index city_case_on_map_by_time;

-- A district looks for its cases of a class, also when thousands of newer ones are another district's.
create index city_case_by_district on city_case (left(region, 6), class_code, id desc);
