package city.chengshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarBookTest {

    static final LocalDate MAY_DAY = LocalDate.of(2025, 5, 1);

    final CalendarBook book =
            new CalendarBook(
                    7,
                    List.of(
                            WeeklyHours.USUAL,
                            hours("370202", "2025-06-01", DayOfWeek.MONDAY),
                            hours("370202007", "2025-01-01", DayOfWeek.SUNDAY)),
                    List.of(
                            day("", MAY_DAY, SpecialDay.Kind.HOLIDAY),
                            day("3702", MAY_DAY.plusDays(9), SpecialDay.Kind.HOLIDAY),
                            day("370202", MAY_DAY, SpecialDay.Kind.WORKDAY)));

    @Test
    void asksTheNearestRegionThatSaysSomething() {
        assertThat(kindOn("370203001000", MAY_DAY)).isEqualTo(SpecialDay.Kind.HOLIDAY);
        assertThat(kindOn("370202001000", MAY_DAY)).isEqualTo(SpecialDay.Kind.WORKDAY);
        assertThat(book.findDay("110101000000", MAY_DAY.plusDays(9))).isEmpty();
        assertThat(book.findDay("370202001002", MAY_DAY.plusDays(9))).isPresent();
    }

    @Test
    void keepsTheWiderHolidaysWhereHoursAreItsOwn() {
        assertThat(book.findHours("370202007001", MAY_DAY))
                .map(WeeklyHours::region)
                .contains("370202007");
        assertThat(book.findDay("370202007001", MAY_DAY)).isPresent();
    }

    @Test
    void takesHoursFromTheDayTheyBeginOn() {
        assertThat(book.findHours("370202001000", LocalDate.of(2025, 5, 31)))
                .contains(WeeklyHours.USUAL);
        assertThat(book.findHours("370202001000", LocalDate.of(2025, 6, 1)))
                .map(WeeklyHours::region)
                .contains("370202");
    }

    @Test
    void countsByThePlaceOfTheCase() {
        var friday = WorkingTimeTest.instant(LocalDateTime.parse("2025-11-07T10:00"));
        var limit = new Limit(1, LimitUnit.WORKING_DAY);
        assertThat(WorkingTimeTest.local(book.workingTime("370203001000").plus(friday, limit)))
                .isEqualTo("2025-11-10T10:00");
        assertThat(WorkingTimeTest.local(book.workingTime("370202007000").plus(friday, limit)))
                .isEqualTo("2025-11-16T09:00");
    }

    @Test
    void refusesHoursThatOverlap() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        new WeeklyHours(
                                "",
                                MAY_DAY,
                                List.of(
                                        WorkingTimeTest.opening(DayOfWeek.MONDAY, "09:00", "12:00"),
                                        WorkingTimeTest.opening(
                                                DayOfWeek.MONDAY, "11:00", "13:00"))));
    }

    private SpecialDay.Kind kindOn(String code, LocalDate date) {
        return book.findDay(code, date).orElseThrow().kind();
    }

    private static SpecialDay day(String region, LocalDate date, SpecialDay.Kind kind) {
        return new SpecialDay(region, date, kind, "劳动节", "test");
    }

    private static WeeklyHours hours(String region, String from, DayOfWeek only) {
        return new WeeklyHours(
                region,
                LocalDate.parse(from),
                List.of(WorkingTimeTest.opening(only, "09:00", "17:00")));
    }
}
