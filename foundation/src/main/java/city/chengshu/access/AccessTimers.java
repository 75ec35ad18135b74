package city.chengshu.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hourly work of this module.
@Configuration(proxyBeanMethods = false)
class AccessTimers {

    @Bean
    RecurringTask<Void> removeExpiredLogins(RemoveExpired removeExpired) {
        return Tasks.recurring("remove-expired-logins", FixedDelay.ofHours(1))
                .execute((_, _) -> removeExpired.remove());
    }
}
