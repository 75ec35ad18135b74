package city.chengshu.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import city.chengshu.access.ActorAuthentication;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import java.util.Set;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Who sends a request in an HTTP test.
public final class ActingAs {

    private ActingAs() {}

    /// Staff with these permissions over everything.
    public static RequestPostProcessor staff(String... permissions) {
        return actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "测试人员",
                        Set.of(),
                        Set.of(permissions),
                        DataScope.EVERYTHING));
    }

    public static RequestPostProcessor actor(Actor actor) {
        return authentication(new ActorAuthentication(actor, UUID.randomUUID()));
    }

    public static RequestPostProcessor citizen() {
        return citizen(UUID.randomUUID());
    }

    public static RequestPostProcessor citizen(UUID id) {
        return actor(
                new Actor(
                        id,
                        Actor.Kind.CITIZEN,
                        "138****0000",
                        Set.of(),
                        Set.of(),
                        DataScope.NOTHING));
    }

    public static RequestPostProcessor anonymous() {
        return request -> request;
    }
}
