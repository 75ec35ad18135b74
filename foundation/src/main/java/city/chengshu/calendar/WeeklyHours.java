package city.chengshu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The working hours of an ordinary week (工作时间) from a date on.
///
/// @param region digits with which the division codes begin where they hold; empty: everywhere
public record WeeklyHours(String region, LocalDate from, List<Opening> openings) {

    /// What holds until a city says otherwise: Monday to Friday, 09:00–12:00 and 13:30–17:30.
    static final WeeklyHours USUAL = usual();

    public WeeklyHours {
        openings =
                openings.stream()
                        .sorted(
                                Comparator.comparing(Opening::weekday)
                                        .thenComparing(Opening::opens))
                        .toList();
        for (var i = 1; i < openings.size(); i++) {
            if (openings.get(i - 1).overlaps(openings.get(i))) {
                throw new IllegalArgumentException(
                        "Working times overlap: %s".formatted(openings.get(i)));
            }
        }
    }

    List<Opening> on(DayOfWeek weekday) {
        return openings.stream().filter(opening -> opening.weekday() == weekday).toList();
    }

    /// The hours of a day off that is worked: its own if it has any, else those of the first
    /// working day of the week.
    List<Opening> onMakeUpDay(DayOfWeek weekday) {
        var own = on(weekday);
        return own.isEmpty() && !openings.isEmpty() ? on(openings.getFirst().weekday()) : own;
    }

    private static WeeklyHours usual() {
        var openings = new ArrayList<Opening>();
        for (var day = 1; day <= 5; day++) {
            var weekday = DayOfWeek.of(day);
            openings.add(new Opening(weekday, LocalTime.of(9, 0), LocalTime.of(12, 0)));
            openings.add(new Opening(weekday, LocalTime.of(13, 30), LocalTime.of(17, 30)));
        }
        return new WeeklyHours("", LocalDate.of(2000, 1, 1), openings);
    }
}
