-- Extensions live in a schema of their own, so that every module names them: extensions.gin_trgm_ops.
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;
create extension if not exists btree_gin schema extensions;

-- Two-character pieces of a text: Chinese words have two characters, pg_trgm needs three.
create function extensions.bigrams(t text) returns text[] language sql immutable strict parallel safe
    return array(select distinct substr(lower(t), i, 2) from generate_series(1, length(t) - 1) i);
