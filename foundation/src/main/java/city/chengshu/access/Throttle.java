package city.chengshu.access;

import city.chengshu.keyring.Keyring;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Slows guessing down: after some failures in a window an account, a phone or an address must
/// wait. Counted in the database, so that every node knows.
@Component
class Throttle {

    private static final int SHARED = 10;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final AccessSettings settings;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Keyring keyring, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isShut(String... who) {
        return Stream.of(who).anyMatch(one -> failures(one) >= allowed(one));
    }

    void failed(String... who) {
        for (var one : who) {
            jdbc.sql("insert into access.failed_login (who, at) values (:who, :now)")
                    .param("who", index(one))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void succeeded(String who) {
        jdbc.sql("delete from access.failed_login where who = :who or at < :old")
                .param("who", index(who))
                .param(
                        "old",
                        clock.instant().minus(settings.failureWindow()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private int allowed(String who) {
        return settings.failures() * (who.contains("address ") ? SHARED : 1);
    }

    private int failures(String who) {
        return jdbc.sql("select count(*) from access.failed_login where who = :who and at > :since")
                .param("who", index(who))
                .param(
                        "since",
                        clock.instant().minus(settings.failureWindow()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private byte[] index(String who) {
        return keyring.blindIndex(who, "access.failed_login");
    }
}
