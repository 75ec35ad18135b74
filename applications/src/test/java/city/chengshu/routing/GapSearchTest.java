package city.chengshu.routing;

import static city.chengshu.routing.PaperCity.BUREAU;
import static city.chengshu.routing.PaperCity.EAST;
import static city.chengshu.routing.PaperCity.LITTER;
import static city.chengshu.routing.PaperCity.NOW;
import static city.chengshu.routing.PaperCity.STREET_OFFICE;
import static city.chengshu.routing.PaperCity.WEST;
import static city.chengshu.routing.PaperCity.rule;
import static city.chengshu.routing.PaperCity.set;
import static city.chengshu.routing.PaperCity.square;
import static city.chengshu.routing.PaperCity.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.chengshu.region.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What nobody claims, or two with equal right, in plain Java.
class GapSearchTest {

    static final Matter ANY = new Matter.Any();
    static final Area ANYWHERE = new Area.Anywhere();
    static final List<String> CLASSES = List.of(LITTER, PaperCity.DUMP, PaperCity.GREEN);

    /// Two streets side by side, the east with two communities.
    static final List<GapSearch.Block> BLOCKS =
            List.of(
                    block(
                            EAST,
                            "东街道",
                            square(120.5, 36, 121, 37),
                            List.of(RegionCode.of("370202001001"), RegionCode.of("370202001002"))),
                    block(WEST, "西街道", square(120, 36, 120.5, 37), List.of()));

    final PaperCity city = new PaperCity();

    @Test
    void aRuleForEverythingLeavesNoGap() {
        var result = search(rule("全部", ANY, ANYWHERE, BUREAU));
        assertThat(result.findings()).isEmpty();
        assertThat(result.questions()).as("4 codes × 3 classes").isEqualTo(12);
    }

    @Test
    void whatNobodyClaimsIsOneLineForAStreetWithItsCommunities() {
        var found =
                search(
                                rule("东", ANY, new Area.Region("370202001"), BUREAU),
                                rule("西垃圾", new Matter.OneClass(LITTER), ANYWHERE, BUREAU))
                        .findings();
        assertThat(found)
                .extracting(one -> one.kind() + " " + one.regionName() + " " + one.classCode())
                .containsExactly("GAP 西街道 QD03", "GAP 西街道 QD08");
        assertThat(found).allMatch(one -> one.only().isEmpty() && one.always());
    }

    @Test
    void aGapOfOneCommunityNamesIt() {
        var found =
                search(
                                rule("社区一", ANY, new Area.Region("370202001001"), BUREAU),
                                rule("西", ANY, new Area.Region("370202002"), BUREAU))
                        .findings();
        assertThat(found).hasSize(3);
        assertThat(found.getFirst().only()).containsExactly("370202001000", "370202001002");
    }

    @Test
    void anOutlineThatCoversHalfAStreetLeavesTheOtherHalfAsAPiece() {
        var found = search(rule("一半", ANY, square(120.5, 36, 121, 36.5), BUREAU)).findings();
        var east = found.stream().filter(one -> one.regionName().equals("东街道")).toList();
        assertThat(east).hasSize(3).allMatch(one -> one.part().isPresent());
        var part = Outlines.read(east.getFirst().part().orElseThrow()).orElseThrow();
        assertThat(part.getArea()).isCloseTo(0.25, within(1e-6));
        assertThat(part.getCentroid().getY()).as("the half without a rule").isGreaterThan(36.5);
    }

    @Test
    void twoEquallyNarrowRulesForDifferentUnitsContradictEachOther() {
        var one = rule("甲", ANY, new Area.Region("370202001"), BUREAU);
        var two = rule("乙", ANY, new Area.Region("370202001"), STREET_OFFICE);
        var rest = rule("其余", ANY, ANYWHERE, STREET_OFFICE);
        var found = search(one, two, rest).findings();
        assertThat(found).hasSize(3).allMatch(line -> line.kind() == GapReport.Kind.CONFLICT);
        assertThat(found.getFirst().first().orElseThrow().title()).isEqualTo("甲");
        assertThat(found.getFirst().second().orElseThrow().title()).isEqualTo("乙");
        assertThat(search(one, rest).findings())
                .as("a narrower rule first is no conflict")
                .isEmpty();
        assertThat(
                        search(one, rule("丙", ANY, new Area.Region("370202001"), BUREAU), rest)
                                .findings())
                .as("nor are two for the same unit")
                .isEmpty();
    }

    @Test
    void overlappingOutlinesContradictOnlyWhereTheyOverlap() {
        var found =
                search(
                                rule("甲", ANY, square(120.6, 36.2, 120.8, 36.4), BUREAU),
                                rule("乙", ANY, square(120.7, 36.2, 120.9, 36.4), STREET_OFFICE),
                                rule("其余", ANY, ANYWHERE, STREET_OFFICE))
                        .findings();
        assertThat(found).hasSize(3);
        var part = Outlines.read(found.getFirst().part().orElseThrow()).orElseThrow();
        assertThat(part.getArea()).isCloseTo(0.02, within(1e-6));
    }

    @Test
    void aGapAtNightIsFoundByDay() {
        var day =
                with(
                        rule("白天", ANY, ANYWHERE, BUREAU),
                        new Hours(
                                Set.of(DayOfWeek.values()),
                                LocalTime.of(8, 0),
                                LocalTime.of(20, 0)));
        var result = search(day);
        assertThat(result.moments()).as("by day and by night").isEqualTo(2);
        assertThat(result.findings())
                .hasSize(6)
                .allMatch(one -> !one.always() && one.kind() == GapReport.Kind.GAP);
    }

    @Test
    void howFarItIsIsTold() {
        var told = new ArrayList<Integer>();
        new GapSearch(ready(), city, CLASSES, List.of(), List.of(), NOW).search(BLOCKS, told::add);
        assertThat(told).containsExactly(1, 2);
    }

    private GapReport.GapResult search(Rule... rules) {
        return new GapSearch(ready(rules), city, CLASSES, List.of(), List.of(), NOW)
                .search(BLOCKS, _ -> {});
    }

    private static ReadyRules ready(Rule... rules) {
        return new ReadyRules(set(rules));
    }

    private static GapSearch.Block block(
            RegionCode code, String name, Area.Drawn outline, List<RegionCode> communities) {
        return new GapSearch.Block(
                code,
                name,
                Optional.of(Outlines.read(outline.geoJson()).orElseThrow()),
                communities);
    }
}
