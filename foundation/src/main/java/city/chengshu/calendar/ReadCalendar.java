package city.chengshu.calendar;

import city.chengshu.kernel.Snapshot;
import city.chengshu.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What holds in a region in a year (查看工作日历), inherited days included.
@Service
public class ReadCalendar {

    /// @param hours those that begin the year, and every change in it
    public record Year(int version, List<WeeklyHours> hours, List<SpecialDay> days) {}

    private final Snapshot<CalendarBook> book;

    ReadCalendar(Calendars calendars) {
        this.book = calendars.snapshot();
    }

    public Year read(int year, RegionCode region) {
        if (year < 2000 || year > 2199) {
            throw CalendarEdits.outOfRange(year);
        }
        var today = book.get();
        var code = region.value();
        return new Year(
                today.version(),
                dates(year)
                        .flatMap(date -> today.findHours(code, date).stream())
                        .distinct()
                        .toList(),
                dates(year).flatMap(date -> today.findDay(code, date).stream()).toList());
    }

    private static Stream<LocalDate> dates(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
