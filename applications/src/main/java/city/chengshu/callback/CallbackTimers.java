package city.chengshu.callback;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When it is looked who has not answered.
@Configuration(proxyBeanMethods = false)
class CallbackTimers {

    private static final int MINUTES = 5;

    @Bean
    Task<Void> openUnansweredCallsTimer(OpenCall openCall) {
        return Tasks.recurring("callback-unanswered", FixedDelay.ofMinutes(MINUTES))
                .execute((_, _) -> openCall.openUnanswered());
    }
}
