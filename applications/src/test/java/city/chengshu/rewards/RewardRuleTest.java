package city.chengshu.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.CaseState;
import city.chengshu.region.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a rule says of a report, in plain Java.
class RewardRuleTest {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    static final Instant NOW = Instant.parse("2026-05-20T02:00:00Z");

    static RewardRule rule(String code) {
        return new RewardRule(
                code,
                1,
                "积分",
                "Points",
                TODAY.minusDays(1),
                Optional.of(TODAY.plusDays(1)),
                RewardKind.POINTS,
                Moment.FILED,
                List.of("370202"),
                FirstOnly.SECTION,
                24,
                48,
                new RewardRule.Caps(Optional.of(5L), Optional.of(20L), Optional.of(100L)),
                List.of(
                        new RewardRule.Line("QD04", Optional.empty(), "C", "", 2),
                        new RewardRule.Line("QD04", Optional.of("B"), "A", "", 5)),
                false);
    }

    static Candidate report(CaseState state) {
        return new Candidate(
                UUID.randomUUID(),
                "1",
                UUID.randomUUID(),
                Optional.of(UUID.randomUUID()),
                true,
                "QD04",
                Optional.of("A"),
                "370202002000",
                "香港中路 10 号",
                Optional.of(new Place(120.3826, 36.0671)),
                Optional.empty(),
                state,
                NOW);
    }

    static Object judged(RewardRule rule, Candidate report, Verdict.Usage usage) {
        return switch (rule.judge(report, TODAY, usage)) {
            case Verdict.Earns(var line) -> line.amount();
            case Verdict.Nothing(var why) -> why;
        };
    }

    static Verdict.Usage used(boolean claimed, long day, long month, long budget) {
        return new Verdict.Usage(false, claimed, day, month, budget);
    }

    @Test
    void aValidReportEarnsByItsClassAndMoreByItsCondition() {
        var report = report(CaseState.FILED);
        assertThat(judged(rule("R"), report, Verdict.Usage.NONE)).isEqualTo(2L);
        var dangerous = report.withUnit(Optional.empty(), Optional.of("B"));
        assertThat(judged(rule("R"), dangerous, Verdict.Usage.NONE)).isEqualTo(5L);
    }

    @Test
    void aRuleIsInForceFromItsFirstDayToItsLast() {
        var report = report(CaseState.FILED);
        for (var days : List.of(-1, 0, 1)) {
            assertThat(rule("R").judge(report, TODAY.plusDays(days), Verdict.Usage.NONE))
                    .isInstanceOf(Verdict.Earns.class);
        }
        for (var days : List.of(-2, 2)) {
            assertThat(rule("R").judge(report, TODAY.plusDays(days), Verdict.Usage.NONE))
                    .isEqualTo(new Verdict.Nothing(Verdict.Why.NOT_IN_FORCE));
        }
    }

    @Test
    void nobodyEarnsAnonymouslyOrForWhatWasKnown() {
        var report = report(CaseState.FILED);
        var anonymous = copy(report, Optional.empty(), true, report.region(), report.classCode());
        assertThat(judged(rule("R"), anonymous, Verdict.Usage.NONE))
                .isEqualTo(Verdict.Why.ANONYMOUS);
        var later = copy(report, report.person(), false, report.region(), report.classCode());
        assertThat(judged(rule("R"), later, Verdict.Usage.NONE)).isEqualTo(Verdict.Why.REPEATED);
        assertThat(judged(rule("R"), report, new Verdict.Usage(true, false, 0, 0, 0)))
                .as("its case has earned")
                .isEqualTo(Verdict.Why.REPEATED);
    }

    @Test
    void otherPlacesAndClassesEarnNothing() {
        var report = report(CaseState.FILED);
        var elsewhere = copy(report, report.person(), true, "370203001000", "QD04");
        assertThat(judged(rule("R"), elsewhere, Verdict.Usage.NONE))
                .isEqualTo(Verdict.Why.OTHER_AREA);
        var other = copy(report, report.person(), true, report.region(), "QD01");
        assertThat(judged(rule("R"), other, Verdict.Usage.NONE)).isEqualTo(Verdict.Why.OTHER_CLASS);
    }

    @Test
    void onlyTheFirstOfAPlaceEarnsInTheWindow() {
        assertThat(judged(rule("R"), report(CaseState.FILED), used(true, 0, 0, 0)))
                .isEqualTo(Verdict.Why.NOT_FIRST);
    }

    @Test
    void capsHoldToTheLastPoint() {
        var report = report(CaseState.FILED);
        assertThat(judged(rule("R"), report, used(false, 3, 18, 98))).isEqualTo(2L);
        assertThat(judged(rule("R"), report, used(false, 4, 4, 4)))
                .isEqualTo(Verdict.Why.PERSON_DAY);
        assertThat(judged(rule("R"), report, used(false, 0, 19, 19)))
                .isEqualTo(Verdict.Why.PERSON_MONTH);
        assertThat(judged(rule("R"), report, used(false, 0, 0, 99))).isEqualTo(Verdict.Why.BUDGET);
    }

    @Test
    void aReportIsValidFromItsMomentOn() {
        for (var state : CaseState.values()) {
            var isFiled =
                    !List.of(
                                    CaseState.REPORTED,
                                    CaseState.VERIFYING,
                                    CaseState.ACCEPTED,
                                    CaseState.REJECTED,
                                    CaseState.MERGED,
                                    CaseState.VOIDED)
                            .contains(state);
            assertThat(Moment.FILED.isReachedIn(state)).as(state.name()).isEqualTo(isFiled);
            assertThat(Moment.CLOSED.isReachedIn(state))
                    .as(state.name())
                    .isEqualTo(state == CaseState.CLOSED);
            assertThat(Moment.ACCEPTED.isReachedIn(state))
                    .as(state.name())
                    .isEqualTo(isFiled || state == CaseState.ACCEPTED);
        }
        assertThat(judged(rule("R"), report(CaseState.ACCEPTED), Verdict.Usage.NONE))
                .isEqualTo(Verdict.Why.NOT_VALID_YET);
    }

    @Test
    void itIsCreditedAfterTheDelay() {
        assertThat(rule("R").creditAt(NOW)).isEqualTo(NOW.plus(Duration.ofHours(48)));
    }

    @Test
    void aRoadSectionIsTheRoadWithoutItsHouseNumbers() {
        var report = report(CaseState.FILED);
        assertThat(FirstOnly.SECTION.key(report))
                .isEqualTo(FirstOnly.SECTION.key(at(report, "香港中路66号 门前")))
                .isNotEqualTo(FirstOnly.SECTION.key(at(report, "闽江路 10 号")))
                .isNotEqualTo(FirstOnly.SECTION.key(at(report, "")));
        assertThat(FirstOnly.ADDRESS.key(report))
                .isEqualTo(FirstOnly.ADDRESS.key(at(report, "香港中路10号")))
                .isNotEqualTo(FirstOnly.ADDRESS.key(at(report, "香港中路66号")));
        assertThat(FirstOnly.CELL.key(report))
                .isEqualTo(FirstOnly.CELL.key(at(report, "闽江路 10 号")));
        assertThat(FirstOnly.NONE.key(report)).isEmpty();
        var other = copy(report, report.person(), true, report.region(), "QD01");
        assertThat(FirstOnly.SECTION.key(other))
                .as("another class")
                .isNotEqualTo(FirstOnly.SECTION.key(report));
    }

    @Test
    void aRuleThatContradictsItselfSaysSo() {
        assertThat(rule("R").fault()).isEmpty();
        assertThat(lines(rule("R")).fault()).contains("it names no class");
        var line = new RewardRule.Line("QD01", Optional.empty(), "A", "", 1);
        assertThat(lines(rule("R"), line, line).fault()).isPresent();
        assertThat(
                        lines(rule("R"), new RewardRule.Line("QD01", Optional.empty(), "", "", 0))
                                .fault())
                .isPresent();
        assertThat(
                        lines(rule("R"), new RewardRule.Line("QD01", Optional.empty(), "", "", 6))
                                .fault())
                .as("more than the cap of a day")
                .isPresent();
        assertThat(window(rule("R"), 0).fault()).as("a scope without a window").isPresent();
    }

    static RewardRule lines(RewardRule rule, RewardRule.Line... lines) {
        return new RewardRule(
                rule.code(),
                rule.version(),
                rule.name(),
                rule.nameEn(),
                rule.from(),
                rule.to(),
                rule.kind(),
                rule.moment(),
                rule.areas(),
                rule.firstOnly(),
                rule.windowHours(),
                rule.delayHours(),
                rule.caps(),
                Arrays.asList(lines),
                rule.simulated());
    }

    private static RewardRule window(RewardRule rule, int hours) {
        return new RewardRule(
                rule.code(),
                rule.version(),
                rule.name(),
                rule.nameEn(),
                rule.from(),
                rule.to(),
                rule.kind(),
                rule.moment(),
                rule.areas(),
                rule.firstOnly(),
                hours,
                rule.delayHours(),
                rule.caps(),
                rule.lines(),
                rule.simulated());
    }

    private static Candidate at(Candidate one, String address) {
        return new Candidate(
                one.report(),
                one.number(),
                one.caseId(),
                one.person(),
                one.first(),
                one.classCode(),
                one.condition(),
                one.region(),
                address,
                one.place(),
                one.unit(),
                one.state(),
                one.at());
    }

    private static Candidate copy(
            Candidate one, Optional<UUID> person, boolean first, String region, String classCode) {
        return new Candidate(
                one.report(),
                one.number(),
                one.caseId(),
                person,
                first,
                classCode,
                one.condition(),
                region,
                one.address(),
                one.place(),
                one.unit(),
                one.state(),
                one.at());
    }
}
