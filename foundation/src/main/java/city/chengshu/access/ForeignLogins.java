package city.chengshu.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Logins of the city's own OIDC provider: `preferred_username` names the account here, and each
/// foreign token gets a session here, so that an officer who is locked here is out at once.
@Component
class ForeignLogins {

    private static final Duration SESSION = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final ConcurrentMap<String, Actors.Login> known = new ConcurrentHashMap<>();

    ForeignLogins(JdbcClient jdbc, Sessions sessions, AccessSettings settings) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.settings = settings;
    }

    Actors.Login login(Jwt token) {
        if (settings.issuer() == null) {
            throw new BadCredentialsException("Not a token of this house");
        }
        var login = Optional.ofNullable(token.getClaimAsString("preferred_username"));
        var account =
                login.flatMap(this::account)
                        .orElseThrow(() -> new BadCredentialsException("No account of that name"));
        return known.computeIfAbsent(
                token.getSubject() + " " + account,
                _ -> new Actors.Login(account, sessions.start(account, SESSION).id()));
    }

    private Optional<UUID> account(String login) {
        return jdbc.sql("select id from access.account where login = :login and kind = 'STAFF'")
                .param("login", login)
                .query(UUID.class)
                .optional();
    }
}
