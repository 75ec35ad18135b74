package city.chengshu.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Many clients doing the same work over and over for a while.
final class Load {

    static final long LONGEST = Duration.ofMinutes(5).toNanos() / 1000;

    /// What came of it.
    record Measured(long done, double seconds, Histogram micros) {
        double perSecond() {
            return done / seconds;
        }

        double milliseconds(double percentile) {
            return Load.milliseconds(micros, percentile);
        }
    }

    static double milliseconds(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    private Load() {}

    /// @param work gives each client, by its number, what it repeats
    static Measured run(int clients, Duration duration, IntFunction<Runnable> work) {
        var histogram = new ConcurrentHistogram(LONGEST, 3);
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < clients; client++) {
                var own = work.apply(client);
                threads.submit(() -> repeat(own, end, histogram, failure));
            }
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Measured(histogram.getTotalCount(), seconds, histogram);
    }

    private static void repeat(
            Runnable work,
            long end,
            Histogram histogram,
            AtomicReference<@Nullable RuntimeException> failure) {
        try {
            while (System.nanoTime() < end && failure.get() == null) {
                var begin = System.nanoTime();
                work.run();
                histogram.recordValue(Math.min((System.nanoTime() - begin) / 1000, LONGEST));
            }
        } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }
}
