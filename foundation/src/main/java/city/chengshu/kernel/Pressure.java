package city.chengshu.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// How many people wait for an answer of this node right now (当前请求): work that nobody waits for
/// gives way to them, so that a rush of the day is not slowed by what can be done at night.
@Component
public class Pressure {

    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

    private final AtomicInteger waiting = new AtomicInteger();

    /// Somebody waits; [#answered()] must follow.
    public void asked() {
        waiting.incrementAndGet();
    }

    public void answered() {
        waiting.decrementAndGet();
    }

    /// Waits until nobody waits for an answer, but no longer than `patience`: what can wait must be
    /// done too.
    public void giveWay(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (waiting.get() > 0 && end - System.nanoTime() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
