package city.chengshu.vitals;

import city.chengshu.backup.LastBackup;
import city.chengshu.indicators.Gauge;
import city.chengshu.indicators.RecordGauges;
import city.chengshu.notices.ReadOutbox;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads off what all nodes share (平台测量): notices waiting, timers late, size of the database, age
/// of the last backup. Readings are forgotten after ninety days.
@Component
class MeasurePlatform {

    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final long MEGABYTE = 1L << 20;

    private final RecordGauges recordGauges;
    private final ReadOutbox readOutbox;
    private final LastBackup lastBackup;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeasurePlatform(
            RecordGauges recordGauges,
            ReadOutbox readOutbox,
            LastBackup lastBackup,
            JdbcClient jdbc,
            Clock clock) {
        this.recordGauges = recordGauges;
        this.readOutbox = readOutbox;
        this.lastBackup = lastBackup;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void measure(SchedulerClient timers) {
        var now = clock.instant();
        var gauges = new ArrayList<>(timers(timers, now));
        gauges.add(platform("system.sampled", 1));
        gauges.add(platform("system.queue", readOutbox.countWaiting()));
        gauges.add(platform("system.database", megabytes()));
        lastBackup
                .find()
                .ifPresent(at -> {
                    gauges.add(platform("system.backed_up", 1));
                    var age = Duration.between(at, now).toSeconds();
                    gauges.add(platform("system.backup_age", age));
                });
        recordGauges.record(gauges, now, VitalFacts.HOLDS);
        recordGauges.forget(now.minus(KEPT));
    }

    private static Gauge platform(String name, long amount) {
        return VitalFacts.gauge(name, VitalFacts.PLATFORM, amount);
    }

    private long megabytes() {
        var bytes =
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
        return bytes / MEGABYTE;
    }

    /// One reading a timer: late or failing ones are not good.
    private static List<Gauge> timers(SchedulerClient timers, Instant now) {
        return timers.getScheduledExecutions().stream()
                .map(one -> timer(one, now))
                .distinct()
                .toList();
    }

    private static Gauge timer(ScheduledExecution<Object> one, Instant now) {
        var late = !one.isPicked() && one.getExecutionTime().isBefore(now.minus(LATE));
        var good = !late && one.getConsecutiveFailures() == 0;
        return new Gauge(
                "system.timer", VitalFacts.PLATFORM, one.getTaskInstance().getTaskName(), good, 1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        Task<Void> measurePlatformTimer(MeasurePlatform measurePlatform) {
            return Tasks.recurring("vitals-measure", FixedDelay.ofSeconds(VitalFacts.SECONDS))
                    .execute((_, context) -> measurePlatform.measure(context.getSchedulerClient()));
        }
    }
}
