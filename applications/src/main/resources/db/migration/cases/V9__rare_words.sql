-- How rare a rare word is: with the usual statistics, PostgreSQL takes one in a thousand cases for the least,
-- and looks for it from the newest case on.
alter table case_words alter column grams set statistics 400;
analyze case_words;

-- New words wait in a list that every search reads; a long one costs more than the search itself.
alter index case_words_grams set (gin_pending_list_limit = 256);
