package city.chengshu.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A rush: far more clients than the program has places for, every fourth sends a report. Whoever
/// is refused must be told when to come again; nobody may see an error; and soon after the rush all
/// is as before.
final class Burst {

    /// @param refused 503 or 429 with `Retry-After`
    /// @param errors any other 5xx, or no answer
    /// @param recoveredAfter seconds until reads were as fast as before; -1 if they were not
    record Outcome(
            long requests,
            long refused,
            long errors,
            double p95,
            int recoveredAfter,
            double p95After) {}

    private static final int RECOVERY_SECONDS = 15;

    /// One second has few requests; a little slower than before is as before.
    private static final double AS_BEFORE = 1.5;

    private final Api api;
    private final ReadMix reads;
    private final List<Supplier<String>> citizens;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    Burst(Api api, ReadMix reads, List<Supplier<String>> citizens) {
        this.api = api;
        this.reads = reads;
        this.citizens = List.copyOf(citizens);
    }

    /// @param readers how many clients read before and after
    /// @param before p95 of their reads before, in ms
    Outcome run(int clients, Duration duration, int readers, double before) {
        var rush = Load.run(clients, duration, _ -> this::ask);
        var p95 = 0.0;
        for (var second = 1; second <= RECOVERY_SECONDS; second++) {
            p95 = Load.run(readers, Duration.ofSeconds(1), _ -> reads::once).milliseconds(95);
            if (p95 <= before * AS_BEFORE) {
                return outcome(rush, second - 1, p95);
            }
        }
        return outcome(rush, -1, p95);
    }

    private Outcome outcome(Load.Measured rush, int recoveredAfter, double p95After) {
        return new Outcome(
                rush.done(),
                refused.get(),
                errors.get(),
                rush.milliseconds(95),
                recoveredAfter,
                p95After);
    }

    private void ask() {
        try {
            var next = turn.getAndIncrement();
            var answer = next % 4 == 0 ? report(next) : reads.look();
            if ((answer.status() == 503 || answer.status() == 429)
                    && answer.retryAfter().isPresent()) {
                refused.incrementAndGet();
            } else if (answer.status() >= 500) {
                errors.incrementAndGet();
                Say.progress("%d: %s", answer.status(), answer.body());
            }
        } catch (Api.ConnectionLost lost) {
            errors.incrementAndGet();
        }
    }

    private Api.Answer report(int number) {
        var token = citizens.get(number / 4 % citizens.size()).get();
        return api.post(
                "/api/reports", SentReports.body(number), token, UUID.randomUUID().toString());
    }
}
