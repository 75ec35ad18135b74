package city.chengshu.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/// Which channels there are, and the timer that delivers what was left over.
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    private static final String MAIL_FROM = "chengshu.notices.mail-from";
    private static final String SECRET = "chengshu.notices.webhook-secret";

    @Bean
    @ConditionalOnProperty({MAIL_FROM, "spring.mail.host"})
    Channel emailChannel(ObjectProvider<JavaMailSender> sender, NoticesSettings settings) {
        return new EmailChannel(sender.getObject(), Objects.requireNonNull(settings.mailFrom()));
    }

    @Bean
    @ConditionalOnProperty(SECRET)
    Channel webhookChannel(NoticesSettings settings, JsonMapper json, Clock clock) {
        return new WebhookChannel(
                Objects.requireNonNull(settings.webhookSecret()),
                settings.webhookTargets(),
                json,
                clock);
    }

    @Bean
    Task<Void> deliverNoticesTimer(Postman postman) {
        return Tasks.recurring("notices-deliver", FixedDelay.ofSeconds(2))
                .execute((_, _) -> postman.wakeAll());
    }
}
