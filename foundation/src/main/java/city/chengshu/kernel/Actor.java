package city.chengshu.kernel;

import java.util.Set;
import java.util.UUID;

/// Whoever does something (操作者): a person at work, a citizen, another system, or the house itself.
/// Travels as a parameter into use cases and stays in every event.
public record Actor(
        UUID id,
        Kind kind,
        String name,
        Set<String> roles,
        Set<String> permissions,
        DataScope scope) {

    public enum Kind {
        STAFF,
        CITIZEN,
        SYSTEM,
        ANONYMOUS,
        /// The program acting by a rule: automatic dispatch, timers.
        HOUSE
    }

    private static final UUID NOBODY = new UUID(0, 0);

    /// The program itself.
    public static final Actor HOUSE =
            new Actor(NOBODY, Kind.HOUSE, "系统", Set.of(), Set.of(), DataScope.EVERYTHING);

    /// A visitor who did not log in.
    public static final Actor ANONYMOUS =
            new Actor(NOBODY, Kind.ANONYMOUS, "匿名", Set.of(), Set.of(), DataScope.NOTHING);

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /// Whether this actor may use endpoints with this permission. The house may do everything.
    public boolean may(String permission) {
        return kind == Kind.HOUSE || permissions.contains(permission);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
