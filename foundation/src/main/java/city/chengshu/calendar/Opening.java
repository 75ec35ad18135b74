package city.chengshu.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// One stretch of working time in every week (工作时段). Closing at 00:00 means the end of the day.
public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {

    public Opening {
        if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "Not a working time: %s %s to %s".formatted(weekday, opens, closes));
        }
    }

    boolean overlaps(Opening other) {
        return weekday == other.weekday
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Opening other) {
        return other.closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(other.closes);
    }
}
