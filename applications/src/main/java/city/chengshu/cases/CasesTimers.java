package city.chengshu.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the clock is asked what it demands of cases.
@Configuration(proxyBeanMethods = false)
class CasesTimers {

    private static final int SECONDS = 10;

    @Bean
    Task<Void> recalculateDeadlinesTimer(RecalculateDeadlines recalculateDeadlines) {
        return Tasks.recurring("cases-recalculate", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> recalculateDeadlines.run());
    }

    @Bean
    Task<Void> escalateCasesTimer(EscalateCases escalateCases) {
        return Tasks.recurring("cases-escalate", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> escalateCases.run());
    }

    /// Far longer than any transaction lasts.
    @Bean
    Task<Void> noteVoidNumbersTimer(NoteVoidNumbers noteVoidNumbers) {
        return Tasks.recurring("cases-void-numbers", FixedDelay.ofHours(1))
                .execute((_, _) -> noteVoidNumbers.run());
    }
}
