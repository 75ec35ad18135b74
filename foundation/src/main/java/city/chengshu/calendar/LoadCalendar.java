package city.chengshu.calendar;

import city.chengshu.kernel.Actor;
import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the calendar at the first start (初始化工作日历): usual hours, and the State Council's holidays
/// with their make-up days. A later start adds only the years that were not known before, so a
/// city's own edits stay.
@Service
class LoadCalendar implements ApplicationRunner {

    static final String SOURCE = "国务院办公厅节假日安排";
    static final int FIRST_YEAR = 2023;

    private final Calendars calendars;

    LoadCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        load();
    }

    private void load() {
        calendars.lock();
        var known = calendars.findLastYear(SOURCE);
        var days = legalDays(known.map(year -> year + 1).orElse(FIRST_YEAR));
        if (days.isEmpty()) {
            return;
        }
        var version = calendars.nextVersion(Actor.HOUSE, SOURCE + " " + days.size());
        if (known.isEmpty()) {
            calendars.putHours(WeeklyHours.USUAL, version);
        }
        days.forEach(day -> calendars.putDay(day, version));
    }

    /// All holidays and make-up days the library knows from a year on.
    static List<SpecialDay> legalDays(int fromYear) {
        var days = new ArrayList<SpecialDay>();
        var first = LocalDate.of(fromYear, 1, 1);
        first.datesUntil(first.plusYears(10)).forEach(date -> find(date).ifPresent(days::add));
        return days;
    }

    private static Optional<SpecialDay> find(LocalDate date) {
        return Optional.ofNullable(
                        LegalHoliday.fromYmd(
                                date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                .map(legal ->
                        new SpecialDay(
                                "",
                                date,
                                legal.isWork() ? SpecialDay.Kind.WORKDAY : SpecialDay.Kind.HOLIDAY,
                                legal.getName(),
                                SOURCE));
    }
}
