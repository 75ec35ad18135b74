package city.chengshu.peers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When peers are called.
@Configuration(proxyBeanMethods = false)
class PeersTimers {

    @Bean
    Task<Void> deliverCasesTimer(DeliverCases deliverCases) {
        return Tasks.recurring("peers-deliver", FixedDelay.ofSeconds(5))
                .execute((_, _) -> deliverCases.run());
    }

    @Bean
    Task<Void> pullUpdatesTimer(PullUpdates pullUpdates) {
        return Tasks.recurring("peers-pull", FixedDelay.ofSeconds(30))
                .execute((_, _) -> pullUpdates.run());
    }
}
