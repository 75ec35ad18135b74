package city.chengshu.access;

import city.chengshu.kernel.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Locks somebody out at once, with every session, and lets him in again (锁定账号).
@Service
public class LockAccount {

    private final Accounts accounts;
    private final ReadPeople people;
    private final Sessions sessions;

    LockAccount(Accounts accounts, ReadPeople people, Sessions sessions) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
    }

    @Transactional
    public void lock(UUID account, Actor actor) {
        refuse(account, actor);
        accounts.setLocked(account, true);
        sessions.endAll(account);
    }

    @Transactional
    public void unlock(UUID account, Actor actor) {
        refuse(account, actor);
        accounts.setLocked(account, false);
    }

    /// Whoever works beyond the actor's regions is not the actor's to lock.
    private void refuse(UUID account, Actor actor) {
        ChangeGrants.refuseOwn(account, actor);
        people.get(account)
                .grants()
                .forEach(held -> ChangeGrants.refuseOutside(held.region(), actor));
    }
}
