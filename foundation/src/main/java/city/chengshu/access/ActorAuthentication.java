package city.chengshu.access;

import city.chengshu.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request's login, already turned into the actor of this house.
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final Actor actor;
    private final UUID session;

    public ActorAuthentication(Actor actor, UUID session) {
        super(List.of());
        this.actor = actor;
        this.session = session;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    UUID session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id().toString();
    }
}
