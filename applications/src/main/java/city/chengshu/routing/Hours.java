package city.chengshu.routing;

import city.chengshu.organization.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// Hours of the week in which a rule holds (适用时段), as they were typed: without a day it never does.
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public Hours {
        days = Set.copyOf(days);
    }

    Optional<Shift> shift() {
        return days.isEmpty() ? Optional.empty() : Optional.of(new Shift(days, from, until));
    }
}
