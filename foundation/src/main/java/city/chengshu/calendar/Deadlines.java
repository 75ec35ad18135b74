package city.chengshu.calendar;

import city.chengshu.kernel.Snapshot;
import city.chengshu.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/// Counts deadlines by the calendar of a place (截止时间计算). Answers from memory.
@Service
public class Deadlines {

    /// Dates a caller may ask about.
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Snapshot<CalendarBook> book;

    Deadlines(Calendars calendars) {
        this.book = calendars.snapshot();
    }

    /// When a limit that starts at `start` is over in `region`.
    public Deadline deadline(Instant start, Limit limit, RegionCode region) {
        refuseFarAway(start);
        var today = book.get();
        return new Deadline(today.workingTime(region.value()).plus(start, limit), today.version());
    }

    /// Stops the clock of a limit (挂账): what is left of it.
    public ClockStop stop(Instant now, Instant due, LimitUnit unit, RegionCode region) {
        refuseFarAway(now);
        refuseFarAway(due);
        if (!due.isAfter(now)) {
            return new ClockStop(unit, Duration.ZERO);
        }
        return new ClockStop(
                unit,
                unit.runsRoundTheClock()
                        ? Duration.between(now, due)
                        : book.get().workingTime(region.value()).between(now, due));
    }

    /// Lets a stopped clock go on with the rest.
    public Deadline resume(ClockStop stop, Instant now, RegionCode region) {
        refuseFarAway(now);
        var today = book.get();
        if (stop.unit().runsRoundTheClock() || stop.remaining().isZero()) {
            return new Deadline(now.plus(stop.remaining()), today.version());
        }
        return new Deadline(
                today.workingTime(region.value()).plusWorking(now, stop.remaining()),
                today.version());
    }

    /// The version of the calendar it counts with: another one may give other deadlines.
    public int version() {
        return book.get().version();
    }

    private static void refuseFarAway(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw CalendarEdits.outOfRange(moment);
        }
    }
}
