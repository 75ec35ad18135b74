package city.chengshu.reporting;

import java.time.Clock;
import org.springframework.stereotype.Service;

/// A city decides how many subscriptions a citizen may have and when the day is told (修改订阅规则). Who
/// has more already keeps them.
@Service
public class ChangeSubscriptionRule {

    private final Subscriptions subscriptions;
    private final Clock clock;

    ChangeSubscriptionRule(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    public void change(SubscriptionRule rule) {
        subscriptions.put(rule, clock.instant());
    }
}
