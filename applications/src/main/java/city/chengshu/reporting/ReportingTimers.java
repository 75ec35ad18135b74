package city.chengshu.reporting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When subscribers of streets and classes are told of the day.
@Configuration(proxyBeanMethods = false)
class ReportingTimers {

    private static final int SECONDS = 60;

    @Bean
    Task<Void> tellSubscribersTimer(TellSubscribers tellSubscribers) {
        return Tasks.recurring("reporting-tell-subscribers", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    while (tellSubscribers.ofTheDay() == TellSubscribers.BATCH) {
                        Thread.yield();
                    }
                });
    }
}
