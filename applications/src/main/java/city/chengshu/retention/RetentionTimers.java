package city.chengshu.retention;

import city.chengshu.kernel.HouseClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When personal data leave: in the night, on one node.
@Configuration(proxyBeanMethods = false)
class RetentionTimers {

    private static final int MOST_A_NIGHT = 100_000;
    private static final LocalTime AT = LocalTime.of(2, 30);

    @Bean
    Task<Void> applyRetentionTimer(ApplyRetention applyRetention) {
        return Tasks.recurring("retention", new Daily(HouseClock.CITY, AT))
                .execute((_, _) -> applyRetention.run(MOST_A_NIGHT));
    }
}
