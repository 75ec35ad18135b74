package city.chengshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    static final CalendarBook BOOK =
            new CalendarBook(1, List.of(WeeklyHours.USUAL), LoadCalendar.legalDays(2023));
    static final WorkingTime CHINA = BOOK.workingTime("370202007000");

    /// The four cases every implementation must pass (cases reference, section 5), then the rest.
    @ParameterizedTest
    @CsvSource({
        "2025-09-26T16:00, 1, WORKING_DAY, 2025-09-28T16:00",
        "2025-09-27T10:00, 2, WORKING_HOUR, 2025-09-28T11:00",
        "2025-09-30T16:00, 1, WORKING_DAY, 2025-10-09T16:00",
        "2025-09-30T16:00, 4, WORKING_HOUR, 2025-10-09T11:30",
        // Saturday 11 October is worked.
        "2025-10-10T16:00, 1, WORKING_DAY, 2025-10-11T16:00",
        "2025-10-11T16:00, 1, WORKING_DAY, 2025-10-13T16:00",
        // Over lunch, to the closing minute, from the closing minute.
        "2025-11-03T11:00, 2, WORKING_HOUR, 2025-11-03T14:30",
        "2025-11-03T13:30, 4, WORKING_HOUR, 2025-11-03T17:30",
        "2025-11-03T17:30, 1, WORKING_HOUR, 2025-11-04T10:00",
        "2025-11-03T12:30, 1, WORKING_HOUR, 2025-11-03T14:30",
        // A start outside working time moves to the next working moment.
        "2025-11-08T23:59, 1, WORKING_DAY, 2025-11-11T09:00",
        "2025-11-03T12:30, 1, WORKING_DAY, 2025-11-04T13:30",
        "2025-11-03T17:30, 1, WORKING_DAY, 2025-11-05T09:00",
        "2025-11-03T07:00, 1, WORKING_DAY, 2025-11-04T09:00",
        // Round the clock, holiday or not.
        "2025-10-01T22:00, 24, NATURAL_HOUR, 2025-10-02T22:00",
        "2025-10-01T22:00, 3, EMERGENCY_HOUR, 2025-10-02T01:00",
        // Plain weeks: Friday + 5 working days is Friday; a working day has seven hours.
        "2025-11-07T10:00, 5, WORKING_DAY, 2025-11-14T10:00",
        "2025-11-07T10:00, 7, WORKING_HOUR, 2025-11-10T10:00",
        "2025-11-07T10:00, 35, WORKING_HOUR, 2025-11-14T10:00",
        // More than 25 days does not overflow.
        "2025-11-03T10:00, 700, WORKING_HOUR, 2026-03-30T10:00",
    })
    void countsLimits(LocalDateTime start, int amount, LimitUnit unit, LocalDateTime due) {
        assertThat(local(CHINA.plus(instant(start), new Limit(amount, unit)))).isEqualTo(due);
    }

    @Test
    void neverLeavesTheNthWorkingDayWhereThatDayIsShorter() {
        var openings = new ArrayList<>(WeeklyHours.USUAL.openings());
        openings.add(opening(DayOfWeek.SATURDAY, "09:00", "12:00"));
        var halfSaturday = book(new WeeklyHours("", LocalDate.EPOCH, openings)).workingTime("");
        var friday = instant(LocalDateTime.parse("2025-11-07T16:00"));
        assertThat(local(halfSaturday.plus(friday, new Limit(1, LimitUnit.WORKING_DAY))))
                .isEqualTo("2025-11-08T12:00");
    }

    @Test
    void worksOverMidnight() {
        var nights =
                book(new WeeklyHours(
                                "",
                                LocalDate.EPOCH,
                                List.of(
                                        opening(DayOfWeek.MONDAY, "22:00", "00:00"),
                                        opening(DayOfWeek.TUESDAY, "00:00", "02:00"))))
                        .workingTime("");
        var monday = instant(LocalDateTime.parse("2025-11-03T23:00"));
        assertThat(local(nights.plus(monday, new Limit(2, LimitUnit.WORKING_HOUR))))
                .isEqualTo("2025-11-04T01:00");
        assertThat(nights.between(monday, monday.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void refusesACalendarWithoutWorkingTimeInsteadOfSearchingForEver() {
        var closed =
                new CalendarBook(
                                1,
                                List.of(new WeeklyHours("", LocalDate.EPOCH, List.of())),
                                List.of())
                        .workingTime("");
        for (var unit : List.of(LimitUnit.WORKING_HOUR, LimitUnit.WORKING_DAY)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> closed.plus(Instant.EPOCH, new Limit(1, unit)))
                    .extracting(Refusal::code)
                    .isEqualTo(CalendarError.NO_WORKING_TIME);
        }
    }

    @Test
    void isMonotoneInStartAndAmount() {
        var random = new Random(20251001);
        for (var round = 0; round < 3_000; round++) {
            var start = anyMoment(random);
            var later = start.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            var amount = 1 + random.nextInt(60);
            for (var unit : LimitUnit.values()) {
                var due = CHINA.plus(start, new Limit(amount, unit));
                assertThat(due).isAfter(start);
                assertThat(CHINA.plus(later, new Limit(amount, unit))).isAfterOrEqualTo(due);
                assertThat(CHINA.plus(start, new Limit(amount + 1, unit))).isAfter(due);
            }
        }
    }

    @Test
    void isAdditiveInEveryUnit() {
        var random = new Random(20251002);
        for (var round = 0; round < 3_000; round++) {
            var start = anyMoment(random);
            var one = 1 + random.nextInt(40);
            var two = 1 + random.nextInt(40);
            for (var unit : LimitUnit.values()) {
                assertThat(
                                CHINA.plus(
                                        CHINA.plus(start, new Limit(one, unit)),
                                        new Limit(two, unit)))
                        .isEqualTo(CHINA.plus(start, new Limit(one + two, unit)));
            }
        }
    }

    @Test
    void whatWasAddedLiesBetween() {
        var random = new Random(20251003);
        for (var round = 0; round < 2_000; round++) {
            var start = anyMoment(random);
            var amount = Duration.ofMinutes(random.nextInt(10_000));
            assertThat(CHINA.between(start, CHINA.plusWorking(start, amount))).isEqualTo(amount);
        }
    }

    private static Instant anyMoment(Random random) {
        return instant(LocalDateTime.parse("2023-01-01T00:00"))
                .plus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60)));
    }

    private static CalendarBook book(WeeklyHours hours) {
        return new CalendarBook(1, List.of(hours), List.of());
    }

    static Opening opening(DayOfWeek day, String opens, String closes) {
        return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(HouseClock.CITY).toInstant();
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, HouseClock.CITY);
    }
}
