package city.chengshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class CalendarStorageTest {

    static final Limit ONE_DAY = new Limit(1, LimitUnit.WORKING_DAY);
    static final Instant TUESDAY = WorkingTimeTest.instant(LocalDateTime.parse("2025-11-04T10:00"));
    static final LocalDate WEDNESDAY = LocalDate.of(2025, 11, 5);

    @Autowired Deadlines deadlines;
    @Autowired EditSpecialDay editSpecialDay;
    @Autowired ChangeHours changeHours;
    @Autowired ReadCalendar readCalendar;
    @Autowired LoadCalendar loadCalendar;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    @Autowired Clock clock;

    @Test
    void isFilledAtTheFirstStartAndOnlyOnce() {
        var district = RegionCode.of("980101");
        var before = readCalendar.read(2025, district);
        assertThat(before.hours()).contains(WeeklyHours.USUAL);
        assertThat(before.days())
                .filteredOn(day -> day.date().equals(LocalDate.of(2025, 10, 11)))
                .singleElement()
                .matches(day -> day.kind() == SpecialDay.Kind.WORKDAY);
        loadCalendar.run(new DefaultApplicationArguments());
        assertThat(readCalendar.read(2025, district).days()).isEqualTo(before.days());
    }

    @Test
    void countsByTheNewVersionAfterAnEditAndKeepsTheOldOneReadable() {
        var district = RegionCode.of("980102");
        var editor = editor("980102");
        var before = deadlines.deadline(TUESDAY, ONE_DAY, district);
        editSpecialDay.put(
                WEDNESDAY, SpecialDay.Kind.HOLIDAY, "社区日", Optional.of(district), editor);
        var after = deadlines.deadline(TUESDAY, ONE_DAY, district);

        assertThat(before.at()).isEqualTo(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(after.at()).isEqualTo(TUESDAY.plus(Duration.ofDays(2)));
        assertThat(after.calendarVersion()).isGreaterThan(before.calendarVersion());
        var then = new Calendars(jdbc, json, clock).load(before.calendarVersion());
        assertThat(then.workingTime(district.value()).plus(TUESDAY, ONE_DAY))
                .isEqualTo(before.at());

        editSpecialDay.remove(WEDNESDAY, Optional.of(district), editor);
        assertThat(deadlines.deadline(TUESDAY, ONE_DAY, district).at()).isEqualTo(before.at());
    }

    @Test
    void readsNothingOfAnEditThatWasTakenBack() {
        var district = RegionCode.of("980103");
        var before = deadlines.deadline(TUESDAY, ONE_DAY, district);
        transaction.executeWithoutResult(status -> {
            editSpecialDay.put(
                    WEDNESDAY, SpecialDay.Kind.HOLIDAY, "社区日", Optional.empty(), editor("980103"));
            deadlines.deadline(TUESDAY, ONE_DAY, district);
            status.setRollbackOnly();
        });
        assertThat(deadlines.deadline(TUESDAY, ONE_DAY, district).at()).isEqualTo(before.at());
    }

    @Test
    void tellsTheOtherNodesWithinSeconds() {
        var district = RegionCode.of("980104");
        var otherNode = new Deadlines(new Calendars(jdbc, json, clock));
        var before = otherNode.deadline(TUESDAY, ONE_DAY, district);
        changeHours.change(
                LocalDate.of(2025, 1, 1),
                List.of(WorkingTimeTest.opening(DayOfWeek.SUNDAY, "09:00", "17:00")),
                Optional.of(district),
                editor("980104"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        otherNode.deadline(TUESDAY, ONE_DAY, district).at().isAfter(before.at()));
    }

    @Test
    void stopsTheClockAndLetsItGoOnWithTheRest() {
        var district = RegionCode.of("980105");
        var due = deadlines.deadline(TUESDAY, ONE_DAY, district).at();
        var unit = LimitUnit.WORKING_DAY;
        // Half an hour before lunch one half hour, the afternoon, and an hour next morning are
        // left.
        var stop = deadlines.stop(at("2025-11-04T11:30"), due, unit, district);
        assertThat(stop.remaining()).isEqualTo(Duration.ofMinutes(30 + 240 + 60));
        assertThat(deadlines.resume(stop, at("2025-11-07T16:30"), district).at())
                .isEqualTo(at("2025-11-10T15:00"));

        var over = deadlines.stop(due.plusSeconds(1), due, unit, district);
        assertThat(over.remaining()).isZero();
        var later = at("2025-11-20T03:00");
        assertThat(deadlines.resume(over, later, district).at()).isEqualTo(later);

        var natural =
                deadlines.stop(TUESDAY, TUESDAY.plusSeconds(7), LimitUnit.NATURAL_HOUR, district);
        assertThat(deadlines.resume(natural, later, district).at()).isEqualTo(later.plusSeconds(7));
    }

    @Test
    void letsAnEditorChangeOnlyHisOwnRegions() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        editSpecialDay.put(
                                WEDNESDAY,
                                SpecialDay.Kind.HOLIDAY,
                                "社区日",
                                Optional.of(RegionCode.of("98")),
                                editor("980106")))
                .extracting(Refusal::code)
                .isEqualTo(CalendarError.OTHER_REGION);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> editSpecialDay.remove(WEDNESDAY, Optional.empty(), editor("980106")))
                .extracting(Refusal::code)
                .isEqualTo(CalendarError.UNKNOWN_DAY);
    }

    private static Instant at(String local) {
        return WorkingTimeTest.instant(LocalDateTime.parse(local));
    }

    static Actor editor(String region) {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.STAFF,
                "测试管理员",
                Set.of(),
                Set.of("calendar.edit"),
                new DataScope(List.of(region), List.of()));
    }
}
