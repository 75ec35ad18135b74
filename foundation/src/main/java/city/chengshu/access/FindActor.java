package city.chengshu.access;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Who an account is, for work that his own request did not ask for: demo history, imports, a task
/// handed to him.
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

    /// Nobody if the account is locked.
    public Optional<Actor> find(UUID account) {
        return actors.find(account);
    }
}
