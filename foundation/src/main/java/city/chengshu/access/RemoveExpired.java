package city.chengshu.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Removes what no log-in needs any more (清理过期登录): sessions, authorizations, failures, codes.
@Service
class RemoveExpired {

    private static final int BATCH = 1_000;

    /// Longer than any window or clock difference that still looks at these rows.
    private static final Duration PATIENCE = Duration.ofDays(1);

    /// Each finds its rows by an index on the moment it asks for.
    private static final List<String> BATCHES =
            List.of(
                    batch("login_session", "expires_at < :old"),
                    batch("failed_login", "at < :old"),
                    batch("login_code", "expires_at < :old"),
                    batch(
                            "oauth2_authorization",
                            "coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at)"
                                    + " < cast(:old as timestamptz) at time zone 'UTC'"));

    private final JdbcClient jdbc;
    private final Clock clock;

    RemoveExpired(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void remove() {
        var old = clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC);
        for (var batch : BATCHES) {
            while (jdbc.sql(batch).param("old", old).param("batch", BATCH).update() == BATCH) {
                // One transaction per batch: nobody waits long for a lock.
            }
        }
    }

    private static String batch(String table, String expired) {
        return """
        delete from access.%1$s where ctid = any(array(
            select ctid from access.%1$s where %2$s limit :batch for update skip locked))
        """
                .formatted(table, expired);
    }
}
