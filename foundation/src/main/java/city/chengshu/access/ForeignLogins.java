package city.chengshu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Logins of the city's own OIDC provider: `preferred_username` names the account here.
///
/// Each foreign token is a session here, the same one on every node, so that whoever is locked or
/// logs out here is out at once, and comes back only with a new token.
@Component
class ForeignLogins {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<UUID, Actors.Login> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(50_000).build();

    ForeignLogins(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    Actors.Login login(Jwt token) {
        if (settings.issuer() == null || !settings.issuer().equals(token.getClaimAsString("iss"))) {
            throw new BadCredentialsException("Not a token of the city's provider");
        }
        return known.get(session(token), id -> new Actors.Login(open(id, token), id));
    }

    /// Who a token speaks for is part of its session: a provider may reuse other marks.
    private static UUID session(Jwt token) {
        var marks =
                String.join(
                        "\n",
                        String.valueOf(token.getClaimAsString("iss")),
                        String.valueOf(token.getSubject()),
                        String.valueOf(token.getClaimAsString("preferred_username")),
                        String.valueOf(token.getId()),
                        String.valueOf(token.getIssuedAt()));
        return UUID.nameUUIDFromBytes(marks.getBytes(StandardCharsets.UTF_8));
    }

    private UUID open(UUID session, Jwt token) {
        var account =
                Optional.ofNullable(token.getClaimAsString("preferred_username"))
                        .flatMap(this::account)
                        .orElseThrow(() -> new BadCredentialsException("No account of that name"));
        jdbc.sql(
                        """
                        insert into access.login_session (id, account, started_at, expires_at)
                        values (:id, :account, :now, :expires) on conflict (id) do nothing
                        """)
                .param("id", session)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", Tokens.end(token).atOffset(ZoneOffset.UTC))
                .update();
        return account;
    }

    private Optional<UUID> account(String login) {
        return jdbc.sql("select id from access.account where login = :login and kind = 'STAFF'")
                .param("login", login)
                .query(UUID.class)
                .optional();
    }
}
