package city.chengshu.calendar;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Arithmetic of working time in one place (工作时间计算): plain rules, no storage.
///
/// Working time is half open: at the closing minute work is over, but a limit may end there.
final class WorkingTime {

    /// After so many days without any working time the calendar is taken as broken.
    static final int PATIENCE = 3 * 366;

    private record Span(Instant opens, Instant closes) {}

    private final Function<LocalDate, List<Opening>> openings;

    WorkingTime(Function<LocalDate, List<Opening>> openings) {
        this.openings = openings;
    }

    Instant plus(Instant start, Limit limit) {
        return switch (limit.unit()) {
            case NATURAL_HOUR, EMERGENCY_HOUR -> start.plus(Duration.ofHours(limit.amount()));
            case WORKING_HOUR -> plusWorking(start, Duration.ofHours(limit.amount()));
            case WORKING_DAY -> plusDays(start, limit.amount());
        };
    }

    /// `start` if it is in working time, else the next moment that is.
    Instant nextMoment(Instant start) {
        return plusWorking(start, Duration.ZERO);
    }

    Instant plusWorking(Instant start, Duration amount) {
        var left = amount;
        var idle = 0;
        for (var date = dateOf(start); idle <= PATIENCE; date = date.plusDays(1), idle++) {
            for (var span : spans(date)) {
                var from = later(span.opens(), start);
                if (!from.isBefore(span.closes())) {
                    continue;
                }
                idle = 0;
                var available = Duration.between(from, span.closes());
                if (left.compareTo(available) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(available);
            }
        }
        throw noWorkingTime(start);
    }

    /// How much working time lies between two moments; none if the second is not later.
    Duration between(Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var date = dateOf(from); !date.isAfter(dateOf(until)); date = date.plusDays(1)) {
            for (var span : spans(date)) {
                var begin = later(span.opens(), from);
                var end = span.closes().isBefore(until) ? span.closes() : until;
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    private Instant plusDays(Instant start, int days) {
        var begin = nextMoment(start).atZone(HouseClock.CITY);
        var date = begin.toLocalDate();
        for (var counted = 0; counted < days; counted++) {
            date = nextWorkingDay(date);
        }
        return within(date, begin.toLocalTime());
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        for (var ahead = 1; ahead <= PATIENCE; ahead++) {
            var date = after.plusDays(ahead);
            if (!openings.apply(date).isEmpty()) {
                return date;
            }
        }
        throw noWorkingTime(instant(after, LocalTime.MIDNIGHT));
    }

    /// That time on that day or, where the day has other hours, the last working moment before it:
    /// the nth working day is never left.
    private Instant within(LocalDate date, LocalTime time) {
        var wanted = instant(date, time);
        var spans = spans(date);
        var best = spans.getFirst().opens();
        for (var span : spans) {
            if (wanted.isBefore(span.opens())) {
                return best;
            }
            if (!wanted.isAfter(span.closes())) {
                return wanted;
            }
            best = span.closes();
        }
        return best;
    }

    private List<Span> spans(LocalDate date) {
        var spans = new ArrayList<Span>(2);
        for (var opening : openings.apply(date)) {
            var midnight = opening.closes().equals(LocalTime.MIDNIGHT);
            spans.add(
                    new Span(
                            instant(date, opening.opens()),
                            instant(midnight ? date.plusDays(1) : date, opening.closes())));
        }
        return spans;
    }

    private static Refusal noWorkingTime(Instant start) {
        return new Refusal(
                CalendarError.NO_WORKING_TIME,
                "Cannot count working time from %s: the calendar has none within %d days"
                        .formatted(start, PATIENCE));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate dateOf(Instant moment) {
        return moment.atZone(HouseClock.CITY).toLocalDate();
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(HouseClock.CITY).toInstant();
    }
}
