-- Events are append-only; only who a citizen was may leave an event, when his time is over.
drop trigger append_only on case_event;
create trigger append_only before delete or truncate on case_event
    for each statement execute function refuse_change();
create function allow_only_forgetting() returns trigger language plpgsql as $$
begin
    if new.actor = '00000000-0000-0000-0000-000000000001' and (to_jsonb(new) - 'actor' - 'actor_name')
           = (to_jsonb(old) - 'actor' - 'actor_name') and new.actor_name = '市民' then
        return new;
    end if;
    raise exception 'case events are append-only';
end $$;
create trigger only_forgetting before update on case_event for each row execute function allow_only_forgetting();
