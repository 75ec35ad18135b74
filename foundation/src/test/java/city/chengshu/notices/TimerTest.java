package city.chengshu.notices;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Ids;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// A context of its own, the only one with running timers: that they run at all is proven here.
@PlatformTest
@TestPropertySource(properties = "db-scheduler.enabled=true")
class TimerTest {

    @Autowired Outbox outbox;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void deliversWhatNobodyWokeThePostmanFor() {
        var now = clock.instant();
        var id = Ids.next(now);
        var to = new Recipient.Phone("13700000000");
        outbox.insert(id, new Notice("login-code", to, Map.of("code", "1"), ""), now, false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql("select state from notices.notice where id = :id")
                                                .param("id", id)
                                                .query((row, _) -> row.getString("state"))
                                                .single())
                                .isEqualTo("DELIVERED"));
        assertThat(
                        jdbc.sql("select count(*) from timers.scheduled_tasks")
                                .query(Integer.class)
                                .single())
                .isPositive();
    }
}
