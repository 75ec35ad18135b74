package city.chengshu.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a failed message is tried again (退避重试): after 15 s, twice as long each time, at most an
/// hour apart; given up after ten attempts, about four hours.
final class BackOff {

    static final int ATTEMPTS = 10;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private BackOff() {}

    /// @param attempts how often it was tried, this time included
    static Optional<Instant> next(int attempts, Instant now) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var wait = FIRST.multipliedBy(1L << (attempts - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
