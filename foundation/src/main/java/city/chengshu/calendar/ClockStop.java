package city.chengshu.calendar;

import java.time.Duration;

/// A stopped clock (停表): what was left of a limit when it was suspended (挂账).
///
/// Working units keep working time, the others natural time. A limit that was already over has
/// nothing left and is due the moment its clock goes on.
public record ClockStop(LimitUnit unit, Duration remaining) {

    public ClockStop {
        if (remaining.isNegative()) {
            throw new IllegalArgumentException("Not a remaining time: " + remaining);
        }
    }
}
