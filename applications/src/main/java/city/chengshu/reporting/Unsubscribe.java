package city.chengshu.reporting;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A citizen has heard enough (退订).
@Service
public class Unsubscribe {

    private final Subscriptions subscriptions;
    private final Clock clock;

    Unsubscribe(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    public void end(UUID id, Actor citizen) {
        if (!subscriptions.end(id, citizen.id(), clock.instant())) {
            throw new Refusal(
                    ReportError.UNKNOWN_SUBSCRIPTION,
                    "Cannot end subscription %s: you have no such one".formatted(id));
        }
    }
}
