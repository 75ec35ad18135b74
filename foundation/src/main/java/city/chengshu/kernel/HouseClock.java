package city.chengshu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// The one clock of the house (时钟). Rules take it as a [Clock]; nobody else asks for the time.
///
/// Demo history is made by the real use cases on a moved clock: [#at] binds another moment for one
/// piece of work on one thread, and rows made then are labelled 模拟.
public final class HouseClock extends Clock {

    /// Where the city's people live; instants are UTC inside, this zone at the edge.
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> MOVED = ScopedValue.newInstance();

    private final InstantSource source;

    public HouseClock(InstantSource source) {
        this.source = source;
    }

    /// Runs `work` as if it were `moment`.
    public static <T, X extends Throwable> T at(
            Instant moment, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(MOVED, moment).call(work);
    }

    /// Whether the current work runs on a moved clock, that is, is simulated (模拟).
    public static boolean isMoved() {
        return MOVED.isBound();
    }

    @Override
    public Instant instant() {
        return MOVED.isBound() ? MOVED.get() : source.instant();
    }

    @Override
    public ZoneId getZone() {
        return CITY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }
}
