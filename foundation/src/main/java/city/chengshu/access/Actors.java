package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.region.RegionCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads who is behind a login: roles, permissions and scope as they are now.
///
/// Kept for a few seconds, so that a request costs no look-up and a locked account, a withdrawn
/// grant or an ended session still takes effect quickly on every node.
@Component
class Actors {

    private static final Duration FRESH = Duration.ofSeconds(3);

    /// A login: an account in a session.
    record Login(UUID account, UUID session) {}

    private record Account(UUID id, Actor.Kind kind, String name) {}

    private record Grant(
            String role, String region, @Nullable UUID unit, Set<String> permissions) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Login, Optional<Actor>> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(50_000).build();

    Actors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who this is, unless the account is locked or the session has ended.
    Optional<Actor> find(Login login) {
        return cache.get(login, this::load);
    }

    /// Who an account is now, whether it is logged in or not.
    Optional<Actor> find(UUID account) {
        return jdbc.sql("select id, kind, name from access.account where id = :id and not locked")
                .param("id", account)
                .query(Actors::account)
                .optional()
                .map(found -> actor(found, clock.instant()));
    }

    /// Forgets everybody: someone's rights were changed on this node.
    void forget() {
        cache.invalidateAll();
    }

    private Optional<Actor> load(Login login) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        select a.id, a.kind, a.name
                          from access.account a
                          join access.login_session s on s.account = a.id
                         where a.id = :account and s.id = :session and not a.locked
                           and s.ended_at is null and s.expires_at > :now
                        """)
                .param("account", login.account())
                .param("session", login.session())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Actors::account)
                .optional()
                .map(account -> actor(account, now));
    }

    private Actor actor(Account account, Instant now) {
        var grants = grants(account.id(), now);
        return new Actor(
                account.id(),
                account.kind(),
                account.name(),
                grants.stream().map(Grant::role).collect(Collectors.toSet()),
                grants.stream()
                        .flatMap(grant -> grant.permissions().stream())
                        .collect(Collectors.toSet()),
                scope(grants));
    }

    private static DataScope scope(List<Grant> grants) {
        return new DataScope(
                grants.stream()
                        .map(grant ->
                                new DataScope.Part(
                                        new RegionCode(grant.region()).prefix(),
                                        Optional.ofNullable(grant.unit())))
                        .toList());
    }

    private List<Grant> grants(UUID account, Instant now) {
        return jdbc.sql(
                        """
                        select g.role, g.region, g.unit,
                               array(select p.permission from access.role_permission p where p.role = g.role)
                          from access.role_grant g
                         where g.account = :account and g.valid_from <= :now
                           and (g.valid_to is null or g.valid_to > :now)
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Grant(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                Arrays.stream((String[]) row.getArray(4).getArray())
                                        .collect(Collectors.toSet())))
                .list();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
