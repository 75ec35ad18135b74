package city.chengshu.rewards;

import city.chengshu.access.ReadPhone;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// When what is due is credited and paid, and through which channel.
@Configuration(proxyBeanMethods = false)
class RewardsConfiguration {

    private static final int SECONDS = 20;

    @Bean
    PaymentChannel paymentChannel(PaymentSettings settings, ReadPhone readPhone, JsonMapper json) {
        return settings.url()
                .<PaymentChannel>map(url -> new HttpPayments(url, settings, readPhone, json))
                .orElseGet(SimulatedPayments::new);
    }

    @Bean
    Task<Void> creditGrantsTimer(CreditGrants creditGrants, PayGrants payGrants) {
        return Tasks.recurring("rewards-credit", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    creditGrants.run();
                    payGrants.run();
                });
    }
}
