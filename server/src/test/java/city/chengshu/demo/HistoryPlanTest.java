package city.chengshu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.chengshu.kernel.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryPlanTest {

    static final Instant END = Instant.parse("2026-11-24T01:00:00Z");

    final List<PlannedCase> cases = new HistoryPlan(7, END).make();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(new HistoryPlan(7, END).make()).isEqualTo(cases);
        assertThat(new HistoryPlan(8, END).make()).isNotEqualTo(cases);
    }

    @Test
    void coversNinetyDaysAndNothingOfTheFuture() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(20_000);
        assertThat(cases.getFirst().reported())
                .isBetween(END.minus(Duration.ofDays(90)), END.minus(Duration.ofDays(89)));
        assertThat(cases)
                .allSatisfy(one -> {
                    assertThat(one.reported()).isBefore(END);
                    assertThat(one.steps()).allSatisfy(step -> assertThat(step.at()).isBefore(END));
                    assertThat(one.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
                });
    }

    @Test
    void endsWellInNineOfTenCasesForLittleThatIsOldIsLeftLying() {
        var closed =
                cases.stream()
                        .filter(one ->
                                one.steps().stream()
                                        .anyMatch(step -> step.deed() == PlannedCase.Deed.CLOSE))
                        .filter(one -> one.fate() != Fate.REOPENED)
                        .count();
        assertThat(closed / (double) cases.size()).isCloseTo(0.9, within(0.02));
        var old =
                cases.stream()
                        .filter(one -> one.reported().isBefore(END.minus(Duration.ofDays(12))))
                        .toList();
        assertThat(old.stream().filter(one -> !one.fate().isDone()).count() / (double) old.size())
                .isLessThan(0.02);
    }

    @Test
    void knowsEveryFateAndEveryQuarter() {
        assertThat(cases.stream().map(PlannedCase::fate).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Fate.class));
        assertThat(cases.stream().map(PlannedCase::quarter).distinct()).hasSize(10);
    }

    @Test
    void isBusierByDayThanByNight() {
        var byNight =
                cases.stream()
                        .filter(one -> one.reported().atZone(HouseClock.CITY).getHour() < 6)
                        .count();
        assertThat(byNight).isLessThan(cases.size() / 15);
    }
}
