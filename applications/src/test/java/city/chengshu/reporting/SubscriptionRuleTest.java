package city.chengshu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When the day of a street is over.
class SubscriptionRuleTest {

    private final SubscriptionRule rule = new SubscriptionRule(20, 18);

    @Test
    void beforeTheHourItIsYesterdays() {
        assertThat(rule.lastDigest(Instant.parse("2026-11-25T09:59:59Z")))
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void atTheHourItIsTodays() {
        assertThat(rule.lastDigest(Instant.parse("2026-11-25T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
    }

    @Test
    void itFollowsTheDayOfTheCityNotOfGreenwich() {
        assertThat(new SubscriptionRule(20, 7).lastDigest(Instant.parse("2026-11-24T23:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
    }
}
