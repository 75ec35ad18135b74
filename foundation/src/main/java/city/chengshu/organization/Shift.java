package city.chengshu.organization;

import city.chengshu.kernel.HouseClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// Hours of the week in which a duty holds (值班时段), such as nights and Sundays.
///
/// A shift that ends not later than it begins goes over midnight and belongs to the day it began.
public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public Shift {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A shift needs a weekday");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
    }

    /// Whether it holds then, by the city's clock.
    public boolean covers(Instant moment) {
        var local = moment.atZone(HouseClock.CITY);
        return covers(local.getDayOfWeek(), local.toLocalTime());
    }

    boolean overlaps(Shift other) {
        return days.stream().anyMatch(day -> other.covers(day, from))
                || other.days.stream().anyMatch(day -> covers(day, other.from));
    }

    private boolean covers(DayOfWeek day, LocalTime time) {
        if (from.isBefore(until)) {
            return days.contains(day) && !time.isBefore(from) && time.isBefore(until);
        }
        return days.contains(day) && !time.isBefore(from)
                || days.contains(day.minus(1)) && time.isBefore(until);
    }
}
