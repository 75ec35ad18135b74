package city.chengshu.access;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Who an account is, for work that no request asked for: demo history, imports.
@Service
public class FindActor {

    private final Accounts accounts;
    private final Actors actors;

    FindActor(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
    }

    public Optional<Actor> find(String login) {
        return accounts.findByLogin(login).flatMap(actors::find);
    }
}
