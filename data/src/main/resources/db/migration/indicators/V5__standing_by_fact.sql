-- What stands now is asked for by fact, each time a screen is drawn.
create index stretch_standing_by_fact on stretch (fact, region) include (unit, class, since, due, amount) where until is null;
