-- The state of the case at each step, for systems that want it more exactly than the five words.
alter table progress add column word text;
