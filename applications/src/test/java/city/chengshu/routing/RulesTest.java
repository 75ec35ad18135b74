package city.chengshu.routing;

import static city.chengshu.routing.PaperCity.BUREAU;
import static city.chengshu.routing.PaperCity.DESK;
import static city.chengshu.routing.PaperCity.DUMP;
import static city.chengshu.routing.PaperCity.EAST;
import static city.chengshu.routing.PaperCity.GREEN;
import static city.chengshu.routing.PaperCity.LITTER;
import static city.chengshu.routing.PaperCity.NOW;
import static city.chengshu.routing.PaperCity.STREET_OFFICE;
import static city.chengshu.routing.PaperCity.WATER_WORKS;
import static city.chengshu.routing.PaperCity.WEST;
import static city.chengshu.routing.PaperCity.at;
import static city.chengshu.routing.PaperCity.question;
import static city.chengshu.routing.PaperCity.rule;
import static city.chengshu.routing.PaperCity.set;
import static city.chengshu.routing.PaperCity.square;
import static city.chengshu.routing.PaperCity.with;
import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.organization.UnitId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who gets what by ordered rules, in plain Java.
class RulesTest {

    static final Matter ANY = new Matter.Any();
    static final Matter LITTER_ONLY = new Matter.OneClass(LITTER);
    static final Area ANYWHERE = new Area.Anywhere();

    final PaperCity city = new PaperCity();

    @Test
    void theFirstRuleThatFitsDecidesHoweverNarrowALaterOneIs() {
        var wide = rule("全部", ANY, ANYWHERE, STREET_OFFICE);
        var narrow = rule("垃圾", LITTER_ONLY, new Area.Region("370202001"), BUREAU);
        assertThat(who(question(LITTER, EAST), wide, narrow)).isEqualTo(STREET_OFFICE);
        assertThat(who(question(LITTER, EAST), narrow, wide)).isEqualTo(BUREAU);
        assertThat(who(question(LITTER, WEST), narrow, wide)).isEqualTo(STREET_OFFICE);
        assertThat(who(question(DUMP, EAST), narrow, wide)).isEqualTo(STREET_OFFICE);
    }

    @Test
    void aGroupIsAllItsClasses() {
        var group = rule("市容", new Matter.Group("市容环境"), ANYWHERE, BUREAU);
        assertThat(who(question(LITTER, EAST), group)).isEqualTo(BUREAU);
        assertThat(who(question(DUMP, EAST), group)).isEqualTo(BUREAU);
        assertThat(who(question(GREEN, EAST), group)).isEqualTo(DESK);
    }

    @Test
    void hoursAreTheCitysAndGoOverMidnight() {
        var night =
                with(
                        rule("夜间", ANY, ANYWHERE, BUREAU),
                        new Hours(
                                Set.of(DayOfWeek.WEDNESDAY),
                                LocalTime.of(22, 0),
                                LocalTime.of(6, 0)));
        assertThat(who(question(LITTER, EAST), night)).as("10:00").isEqualTo(DESK);
        assertThat(who(later(Duration.ofHours(12)), night)).as("22:00 sharp").isEqualTo(BUREAU);
        assertThat(who(later(Duration.ofHours(20).minusSeconds(1)), night))
                .as("Thursday 05:59:59")
                .isEqualTo(BUREAU);
        assertThat(who(later(Duration.ofHours(20)), night)).as("06:00 is out").isEqualTo(DESK);
        assertThat(who(later(Duration.ofHours(36)), night)).as("Thursday night").isEqualTo(DESK);
    }

    @Test
    void theFirstDayCountsTheLastDoesNot() {
        var today = LocalDate.of(2026, 11, 25);
        var rule = rule("临时", ANY, ANYWHERE, BUREAU);
        assertThat(who(question(LITTER, EAST), with(rule, today, today.plusDays(1))))
                .isEqualTo(BUREAU);
        assertThat(who(question(LITTER, EAST), with(rule, today.minusDays(9), today)))
                .isEqualTo(DESK);
        assertThat(who(question(LITTER, EAST), with(rule, today.plusDays(1), today.plusDays(9))))
                .isEqualTo(DESK);
    }

    @Test
    void aDrawnOutlineHoldsInsideAndOnItsBorderButNotInItsHole() {
        var drawn = rule("广场", ANY, square(120.2, 36.2, 120.4, 36.4), BUREAU);
        assertThat(who(at(120.3, 36.3), drawn)).isEqualTo(BUREAU);
        assertThat(who(at(120.2, 36.3), drawn)).as("border").isEqualTo(BUREAU);
        assertThat(who(at(120.4, 36.4), drawn)).as("corner").isEqualTo(BUREAU);
        assertThat(who(at(120.40001, 36.3), drawn)).isEqualTo(DESK);
        var holed =
                rule(
                        "环",
                        ANY,
                        new Area.Drawn(
                                """
                                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[
                                [[120.2,36.2],[120.4,36.2],[120.4,36.4],[120.2,36.4],[120.2,36.2]],
                                [[120.28,36.28],[120.32,36.28],[120.32,36.32],[120.28,36.32],[120.28,36.28]]]}}
                                """),
                        BUREAU);
        assertThat(who(at(120.3, 36.3), holed)).isEqualTo(DESK);
        assertThat(who(at(120.25, 36.3), holed)).isEqualTo(BUREAU);
    }

    @Test
    void onACommonBorderTheOrderDecides() {
        var left = rule("左", ANY, square(120.2, 36.2, 120.3, 36.4), BUREAU);
        var right = rule("右", ANY, square(120.3, 36.2, 120.4, 36.4), STREET_OFFICE);
        assertThat(who(at(120.3, 36.3), left, right)).isEqualTo(BUREAU);
        assertThat(who(at(120.3, 36.3), right, left)).isEqualTo(STREET_OFFICE);
    }

    @Test
    void withoutAPlaceNoOutlineAndNoCellFits() {
        var drawn = rule("广场", ANY, square(120, 36, 121, 37), BUREAU);
        var cell = rule("网格", ANY, new Area.Cell("370202001001001"), BUREAU);
        var decision = ready(drawn, cell).explain(question(LITTER, EAST), city);
        assertThat(decision.passedOver())
                .extracting(Decision.PassedOver::why)
                .containsExactly(Decision.Why.NO_PLACE, Decision.Why.NO_PLACE);
        assertThat(who(at(120.05, 36.3), cell)).isEqualTo(BUREAU);
        assertThat(who(at(120.5, 36.3), cell)).isEqualTo(DESK);
    }

    @Test
    void anOwnersRuleIsOnlyForComponentsOfThatOwner() {
        var owned = with(rule("供水井盖", ANY, ANYWHERE, WATER_WORKS), WATER_WORKS);
        var general = rule("全部", ANY, ANYWHERE, STREET_OFFICE);
        assertThat(who(owned(Optional.of(WATER_WORKS)), owned, general)).isEqualTo(WATER_WORKS);
        assertThat(who(owned(Optional.of(BUREAU)), owned, general)).isEqualTo(STREET_OFFICE);
        assertThat(who(owned(Optional.empty()), owned, general)).isEqualTo(STREET_OFFICE);
    }

    @Test
    void theRosterAnswersByDutyAndWhereNobodyHasOneTheNextRuleIsAsked() {
        var roster = rule("按权责", ANY, ANYWHERE, new Target.Roster());
        var bureau = rule("园林", ANY, ANYWHERE, BUREAU);
        city.onDuty.add(LITTER);
        var decision = ready(roster, bureau).explain(question(LITTER, EAST), city);
        assertThat(decision.unit()).isEqualTo(STREET_OFFICE);
        assertThat(decision.duty()).contains(new UUID(0, 7));
        assertThat(decision.words()).isEqualTo("派遣规则第7版第1条「按权责」：权责清单「辖区事项」。");
        var other = ready(roster, bureau).explain(question(GREEN, EAST), city);
        assertThat(other.unit()).isEqualTo(BUREAU);
        assertThat(other.passedOver())
                .extracting(Decision.PassedOver::why)
                .containsExactly(Decision.Why.NO_DUTY);
    }

    @Test
    void whatNoRuleFitsGoesToTheNamedDeskAndSaysSo() {
        var decision = ready().decide(question(LITTER, EAST), city);
        assertThat(decision.unit()).isEqualTo(DESK);
        assertThat(decision.isByDesk()).isTrue();
        assertThat(decision.words()).isEqualTo("派遣规则第7版：没有规则适用，由受理派遣中心兜底办理。");
        city.close(DESK);
        assertThat(ready().decide(question(LITTER, EAST), city).unitName())
                .as("a desk that was closed since: the last duty")
                .isEqualTo("值班单位");
    }

    @Test
    void aRuleThatBrokeIsSkippedOnRecordAndTheCaseGoesOn() {
        var broken = rule("园林", ANY, ANYWHERE, BUREAU);
        var crossing =
                rule(
                        "蝴蝶结",
                        ANY,
                        new Area.Drawn(
                                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[121,37],[121,36],[120,37],[120,36]]]}"),
                        STREET_OFFICE);
        var next = rule("全部", ANY, ANYWHERE, STREET_OFFICE);
        city.close(BUREAU);
        var decision = ready(broken, crossing, next).decide(at(120.5, 36.4), city);
        assertThat(decision.unit()).isEqualTo(STREET_OFFICE);
        assertThat(decision.rule()).contains(next.id());
        assertThat(decision.passedOver())
                .extracting(Decision.PassedOver::title)
                .containsExactly("园林", "蝴蝶结");
    }

    @Test
    void theReasonOfEveryRuleBeforeTheDecidingOneIsTold() {
        var decision =
                ready(
                                rule("绿化", new Matter.OneClass(GREEN), ANYWHERE, BUREAU),
                                rule("西", ANY, new Area.Region("370202002"), BUREAU),
                                with(
                                        rule("去年", ANY, ANYWHERE, BUREAU),
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2026, 1, 1)),
                                with(rule("供水", ANY, ANYWHERE, BUREAU), WATER_WORKS),
                                with(
                                        rule("周日", ANY, ANYWHERE, BUREAU),
                                        new Hours(
                                                Set.of(DayOfWeek.SUNDAY),
                                                LocalTime.of(8, 0),
                                                LocalTime.of(18, 0))),
                                rule("垃圾", LITTER_ONLY, ANYWHERE, STREET_OFFICE))
                        .explain(question(LITTER, EAST), city);
        assertThat(decision.passedOver())
                .extracting(Decision.PassedOver::why)
                .containsExactly(
                        Decision.Why.OTHER_CLASS,
                        Decision.Why.OTHER_AREA,
                        Decision.Why.NOT_IN_FORCE,
                        Decision.Why.OTHER_OWNER,
                        Decision.Why.OUT_OF_HOURS);
    }

    private UnitId who(Question question, Rule... rules) {
        return ready(rules).decide(question, city).unit();
    }

    private static ReadyRules ready(Rule... rules) {
        return new ReadyRules(set(rules));
    }

    private static Question owned(Optional<UnitId> owner) {
        return new Question(LITTER, EAST, Optional.empty(), owner, NOW);
    }

    private static Question later(Duration after) {
        return new Question(LITTER, EAST, Optional.empty(), Optional.empty(), NOW.plus(after));
    }
}
