package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Grants a role and withdraws it (授权与收回). Nobody changes his own rights, and nobody gives more
/// than the regions he has himself.
@Service
public class ChangeGrants {

    private final Accounts accounts;
    private final ReadPeople people;
    private final Actors actors;

    ChangeGrants(Accounts accounts, ReadPeople people, Actors actors) {
        this.accounts = accounts;
        this.people = people;
        this.actors = actors;
    }

    /// @param unit whose rows alone are seen; none for all units of the region
    @Transactional
    public UUID grant(
            UUID account, String role, RegionCode region, Optional<UUID> unit, Actor actor) {
        refuseOwn(account, actor);
        people.get(account);
        if (!accounts.existsRole(role)) {
            throw new Refusal(
                    AccessError.UNKNOWN_ROLE, "Cannot grant %s: no such role".formatted(role));
        }
        refuseOutside(region.value(), actor);
        var grant = accounts.grant(account, role, region, unit.orElse(null));
        actors.forget();
        return grant;
    }

    @Transactional
    public void withdraw(UUID account, UUID grant, Actor actor) {
        refuseOwn(account, actor);
        var held =
                people.get(account).grants().stream()
                        .filter(one -> one.id().equals(grant))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        AccessError.UNKNOWN_GRANT,
                                        "Cannot withdraw grant %s: not held".formatted(grant)));
        refuseOutside(held.region(), actor);
        accounts.endGrant(account, grant);
        actors.forget();
    }

    static void refuseOwn(UUID account, Actor actor) {
        if (account.equals(actor.id())) {
            throw new Refusal(
                    AccessError.OWN_ACCOUNT,
                    "Cannot change account %s: your own".formatted(account));
        }
    }

    static void refuseOutside(String region, Actor actor) {
        if (actor.scope().regions().stream().noneMatch(region::startsWith)) {
            throw new Refusal(
                    AccessError.OUTSIDE_SCOPE,
                    "Cannot change rights in region %s: outside your own regions"
                            .formatted(region));
        }
    }
}
