package city.chengshu.access;

import city.chengshu.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Logins under way (会话). Ending one makes every token of it worthless within seconds.
@Component
class Sessions {

    record Session(UUID id, UUID account, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;

    Sessions(JdbcClient jdbc, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
    }

    Session start(UUID account, Duration life) {
        var now = clock.instant();
        var session = new Session(Ids.next(now), account, now.plus(life));
        jdbc.sql(
                        """
                        insert into access.login_session (id, account, started_at, expires_at)
                        values (:id, :account, :now, :expires)
                        """)
                .param("id", session.id())
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", session.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return session;
    }

    void end(UUID session) {
        jdbc.sql(
                        """
                        update access.login_session set ended_at = :now
                         where id = :id and ended_at is null
                        """)
                .param("id", session)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        actors.forget();
    }

    void endAll(UUID account) {
        jdbc.sql(
                        """
                        update access.login_session set ended_at = :now
                         where account = :account and ended_at is null
                        """)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        actors.forget();
    }
}
