package city.chengshu.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a failed call is tried again (退避重试): after 15 s, twice as long each time, at most an hour
/// apart; a delivery is given up after fourteen, about six hours.
final class Retry {

    static final int MOST = 14;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Retry() {}

    /// @param attempts how often it was tried, this time included
    static Optional<Instant> next(int attempts, Instant now) {
        return attempts >= MOST ? Optional.empty() : Optional.of(now.plus(after(attempts)));
    }

    static Duration after(int attempts) {
        var wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
