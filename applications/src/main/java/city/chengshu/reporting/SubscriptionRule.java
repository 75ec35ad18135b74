package city.chengshu.reporting;

import city.chengshu.kernel.HouseClock;
import java.time.Instant;
import java.time.LocalTime;

/// What a city allows subscribers (订阅规则); a row with the moment it holds from.
///
/// @param most how many open subscriptions one citizen may have
/// @param digestHour when the day of streets and classes is told, 0 to 23
public record SubscriptionRule(int most, int digestHour) {

    /// The last moment at which the day was to be told.
    Instant lastDigest(Instant now) {
        var local = now.atZone(HouseClock.CITY);
        var today = local.with(LocalTime.of(digestHour, 0));
        return (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
    }
}
