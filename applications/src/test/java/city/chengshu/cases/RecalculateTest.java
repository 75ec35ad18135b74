package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.calendar.EditSpecialDay;
import city.chengshu.calendar.SpecialDay;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.PlatformTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A stored deadline moves only when the calendar does, on record.
@PlatformTest
class RecalculateTest extends CaseStory {

    /// A Tuesday; the day after is a working day too.
    static final Instant TUESDAY = Instant.parse("2029-03-06T08:00:00Z");

    static final LocalDate WEDNESDAY = LocalDate.of(2029, 3, 7);

    @Autowired RecalculateDeadlines recalculateDeadlines;
    @Autowired EditSpecialDay editSpecialDay;

    @AfterEach
    void workAgain() {
        try {
            editSpecialDay.remove(WEDNESDAY, Optional.empty(), Actor.HOUSE);
        } catch (city.chengshu.kernel.Refusal notSet) {
            return;
        }
    }

    @Test
    void aHolidayDeclaredLaterMovesTheDeadlinesOfOpenCasesOnce() {
        var found = new UUID[1];
        HouseClock.at(TUESDAY, () -> found[0] = caseOf(submit(citizen, "QD01", photo(citizen))));
        HouseClock.at(TUESDAY.plusSeconds(60), () -> settle());
        var due = time(found[0], "due");
        assertThat(day(due)).isEqualTo(WEDNESDAY);
        assertThat(facts(found[0], WEDNESDAY)).isEqualTo(1);

        holiday();
        HouseClock.at(TUESDAY.plusSeconds(120), () -> settle());
        var moved = time(found[0], "due");
        assertThat(day(moved)).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(time(found[0], "first_due")).as("the first one stays visible").isEqualTo(due);
        assertThat(facts(found[0], WEDNESDAY)).isZero();
        assertThat(facts(found[0], WEDNESDAY.plusDays(1))).isEqualTo(1);
        assertThat(steps(found[0])).isEqualTo(1);
        var last = dossier(found[0], inspector).path("steps").valueStream().toList().getLast();
        assertThat(last.path("payload").path("formerDue").asString()).isEqualTo(due.toString());
        assertThat(taskDue(found[0])).isEqualTo(time(found[0], "stage_due"));

        HouseClock.at(TUESDAY.plusSeconds(180), () -> settle());
        assertThat(steps(found[0])).as("once").isEqualTo(1);
        workAgain();
        HouseClock.at(TUESDAY.plusSeconds(240), () -> settle());
        assertThat(time(found[0], "due")).as("and back").isEqualTo(due);
        assertThat(steps(found[0])).isEqualTo(2);
    }

    @Test
    void aSuspendedCaseKeepsWhatIsLeftByTheNewCalendar() {
        var found = new UUID[1];
        HouseClock.at(
                TUESDAY,
                () -> {
                    found[0] = caseOf(submit(citizen, "QD01", photo(citizen)));
                    assertOk(act(found[0], "sign", handlerOf(found[0]), ""));
                    return true;
                });
        var before = time(found[0], "due");
        holiday();
        HouseClock.at(TUESDAY.plusSeconds(60), () -> settle());
        assertThat(time(found[0], "due")).isAfter(before).isEqualTo(time(found[0], "stage_due"));
    }

    private void holiday() {
        editSpecialDay.put(
                WEDNESDAY, SpecialDay.Kind.HOLIDAY, "临时放假", Optional.empty(), Actor.HOUSE);
    }

    /// The round that sees the change and the one that works it through.
    private boolean settle() {
        recalculateDeadlines.run();
        recalculateDeadlines.run();
        return true;
    }

    private int steps(UUID found) {
        return jdbc.sql(
                        "select count(*) from cases.case_event where case_id = :id and action = 'RECALCULATE'")
                .param("id", found)
                .query(Integer.class)
                .single();
    }

    private long facts(UUID found, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0) from (select * from indicators.fresh union all
                                                              select * from indicators.fact) as facts
                         where fact = 'dispose.due' and subject = :id and day = :day
                        """)
                .param("id", found)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private Instant taskDue(UUID found) {
        return jdbc.sql(
                        "select due from worklist.task where subject = :id and completed is null order by due limit 1")
                .param("id", found)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant time(UUID found, String column) {
        return jdbc.sql("select %s from cases.city_case where id = :id".formatted(column))
                .param("id", found)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.CITY);
    }
}
