package city.chengshu.routing;

import static city.chengshu.routing.PaperCity.BUREAU;
import static city.chengshu.routing.PaperCity.DESK;
import static city.chengshu.routing.PaperCity.GREEN;
import static city.chengshu.routing.PaperCity.rule;
import static city.chengshu.routing.PaperCity.set;
import static city.chengshu.routing.PaperCity.square;
import static city.chengshu.routing.PaperCity.with;
import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.organization.UnitId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stops a release, and what differs between sets, in plain Java.
class RuleSetFaultsTest {

    static final Matter ANY = new Matter.Any();
    static final Area ANYWHERE = new Area.Anywhere();

    final PaperCity city = new PaperCity();
    final RuleSetFaults faults = new RuleSetFaults(city);

    @Test
    void aSoundRuleHasNone() {
        assertThat(
                        faults.of(
                                set(
                                        rule(
                                                "绿化",
                                                new Matter.OneClass(GREEN),
                                                square(120, 36, 121, 37),
                                                BUREAU))))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedWithItsRule() {
        var stranger = new UnitId(UUID.randomUUID());
        city.close(PaperCity.WATER_WORKS);
        assertThat(
                        codes(
                                rule("", ANY, ANYWHERE, stranger),
                                rule("二", ANY, ANYWHERE, PaperCity.WATER_WORKS),
                                with(rule("三", ANY, ANYWHERE, BUREAU), stranger),
                                rule("四", new Matter.OneClass("QD77"), ANYWHERE, BUREAU),
                                rule("五", new Matter.Group("没有"), ANYWHERE, BUREAU),
                                rule("六", ANY, new Area.Region(""), BUREAU),
                                rule("七", ANY, new Area.Region("110101"), BUREAU),
                                rule("八", ANY, new Area.Cell("999"), BUREAU),
                                with(
                                        rule("九", ANY, ANYWHERE, BUREAU),
                                        new Hours(
                                                Set.of(), LocalTime.of(8, 0), LocalTime.of(9, 0))),
                                with(
                                        rule("十", ANY, ANYWHERE, BUREAU),
                                        LocalDate.of(2026, 5, 1),
                                        LocalDate.of(2026, 5, 1)),
                                rule("十一", ANY, square(10, 10, 11, 11), BUREAU)))
                .containsExactly(
                        "1 NO_TITLE",
                        "1 UNKNOWN_UNIT",
                        "2 CLOSED_UNIT",
                        "3 UNKNOWN_OWNER",
                        "4 UNKNOWN_CLASS",
                        "5 UNKNOWN_GROUP",
                        "6 NO_AREA",
                        "7 UNKNOWN_REGION",
                        "8 UNKNOWN_CELL",
                        "9 EMPTY_HOURS",
                        "10 EMPTY_DATES",
                        "11 OUTLINE_OUTSIDE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[",
                "null",
                "5",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[120,36]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[121,36]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[121,36],[121,37],[120,37]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",36],[121,36],[121,37],[120,36]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1200,36],[1210,36],[1210,37],[1200,36]]]}"
            })
    void whatIsNoOutlineIsSaidToBeNone(String pasted) {
        assertThat(codes(rule("图", ANY, new Area.Drawn(pasted), BUREAU)))
                .containsExactly("1 UNREADABLE_OUTLINE");
    }

    @Test
    void anOutlineThatCrossesItselfIsRefused() {
        assertThat(
                        codes(
                                rule(
                                        "蝴蝶结",
                                        ANY,
                                        new Area.Drawn(
                                                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[121,37],[121,36],[120,37],[120,36]]]}"),
                                        BUREAU)))
                .containsExactly("1 CROSSING_OUTLINE");
    }

    @Test
    void aSetNeedsRulesAndADeskThatIsOpen() {
        city.close(DESK);
        assertThat(codes()).containsExactly("0 NO_RULES", "0 UNKNOWN_DESK");
    }

    @Test
    void changesAreToldRuleByRuleAndAMoveOnlyOfWhatMoved() {
        var a = rule("a", ANY, ANYWHERE, BUREAU);
        var b = rule("b", ANY, ANYWHERE, BUREAU);
        var c = rule("c", ANY, ANYWHERE, BUREAU);
        var d = rule("d", ANY, ANYWHERE, BUREAU);
        var changed = with(b, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        assertThat(RuleSetChanges.between(set(a, b, c), set(a, b, c))).isEmpty();
        assertThat(RuleSetChanges.between(set(a, b, c, d), set(d, a, changed)))
                .extracting(RuleSetChanges.Change::kind)
                .containsExactly(
                        RuleSetChanges.Kind.MOVED,
                        RuleSetChanges.Kind.CHANGED,
                        RuleSetChanges.Kind.REMOVED);
        assertThat(RuleSetChanges.between(set(b, c), set(a, b, c)))
                .as("an insertion moves nobody")
                .extracting(RuleSetChanges.Change::kind)
                .containsExactly(RuleSetChanges.Kind.ADDED);
    }

    private List<String> codes(Rule... rules) {
        return faults.of(set(rules)).stream()
                .map(one -> one.position() + " " + one.fault())
                .toList();
    }
}
