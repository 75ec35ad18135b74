package city.chengshu.kernel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Forgets answers to keys nobody will send again (清理幂等应答). A phone keeps a report for days without
/// network, so they stay a month.
@Configuration(proxyBeanMethods = false)
class ForgetAnswers {

    static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetAnswersTimer() {
        return Tasks.recurring("forget-answers", FixedDelay.ofHours(1)).execute((_, _) -> forget());
    }

    void forget() {
        var old = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        while (forgetSome(old) == BATCH) {
            // One transaction per batch: nobody waits long for a lock.
        }
    }

    private int forgetSome(OffsetDateTime old) {
        return jdbc.sql(
                        """
                        delete from kernel.given_answer where ctid = any(array(
                            select ctid from kernel.given_answer where at < :old limit :batch
                               for update skip locked))
                        """)
                .param("old", old)
                .param("batch", BATCH)
                .update();
    }
}
