package city.chengshu.routing;

import city.chengshu.organization.Responsible;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A city on paper: two classes of one group and one of another, two streets, three units. Its
/// square lies between 120 and 121 degrees east, 36 and 37 north.
final class PaperCity implements KnownCity {

    static final String LITTER = "QD01";
    static final String DUMP = "QD03";
    static final String GREEN = "QD08";
    static final RegionCode EAST = RegionCode.of("370202001");
    static final RegionCode WEST = RegionCode.of("370202002");
    static final UnitId STREET_OFFICE = unit();
    static final UnitId BUREAU = unit();
    static final UnitId DESK = unit();
    static final UnitId WATER_WORKS = unit();

    /// A Wednesday, 10:00 in the city.
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    final Map<UnitId, String> open =
            new HashMap<>(
                    Map.of(
                            STREET_OFFICE, "街道办事处",
                            BUREAU, "园林局",
                            DESK, "受理派遣中心",
                            WATER_WORKS, "供水企业"));
    final Set<UnitId> closed = new HashSet<>();

    /// Codes of classes somebody has a duty for.
    final Set<String> onDuty = new HashSet<>();

    private static UnitId unit() {
        return new UnitId(UUID.randomUUID());
    }

    void close(UnitId unit) {
        open.remove(unit);
        closed.add(unit);
    }

    @Override
    public Optional<String> groupOf(String classCode) {
        return switch (classCode) {
            case LITTER, DUMP -> Optional.of("市容环境");
            case GREEN -> Optional.of("园林绿化");
            default -> Optional.empty();
        };
    }

    @Override
    public boolean hasClassToday(String code) {
        return groupOf(code).isPresent();
    }

    @Override
    public boolean hasGroupToday(String name) {
        return List.of("市容环境", "园林绿化").contains(name);
    }

    @Override
    public boolean hasRegion(String prefix) {
        return EAST.value().startsWith(prefix) || WEST.value().startsWith(prefix);
    }

    @Override
    public boolean hasCell(String code) {
        return code.equals("370202001001001");
    }

    @Override
    public boolean contains(Place place) {
        return place.longitude() >= 120
                && place.longitude() <= 121
                && place.latitude() >= 36
                && place.latitude() <= 37;
    }

    @Override
    public Optional<String> cellAt(Place place) {
        return place.longitude() < 120.1 ? Optional.of("370202001001001") : Optional.empty();
    }

    @Override
    public Standing standing(UnitId unit) {
        return open.containsKey(unit)
                ? Standing.OPEN
                : closed.contains(unit) ? Standing.CLOSED : Standing.UNKNOWN;
    }

    @Override
    public Optional<String> unitName(UnitId unit) {
        return Optional.ofNullable(open.get(unit));
    }

    @Override
    public Optional<Responsible> onDuty(Question question) {
        return onDuty.contains(question.classCode())
                ? Optional.of(responsible(STREET_OFFICE))
                : Optional.empty();
    }

    @Override
    public Responsible lastDesk(Question question) {
        return responsible(DESK);
    }

    private static Responsible responsible(UnitId unit) {
        return new Responsible(unit, "值班单位", new UUID(0, 7), "权责清单「辖区事项」。");
    }

    // What tests say of rules

    static Rule rule(String title, Matter matter, Area area, UnitId unit) {
        return rule(title, matter, area, new Target.OneUnit(unit));
    }

    static Rule rule(String title, Matter matter, Area area, Target target) {
        return new Rule(
                UUID.randomUUID(),
                title,
                matter,
                area,
                Optional.empty(),
                Optional.empty(),
                target,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Rule with(Rule rule, Hours hours) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.matter(),
                rule.area(),
                rule.owner(),
                Optional.of(hours),
                rule.target(),
                rule.from(),
                rule.until(),
                rule.origin());
    }

    static Rule with(Rule rule, UnitId owner) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.matter(),
                rule.area(),
                Optional.of(owner),
                rule.hours(),
                rule.target(),
                rule.from(),
                rule.until(),
                rule.origin());
    }

    static Rule with(Rule rule, LocalDate from, LocalDate until) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.matter(),
                rule.area(),
                rule.owner(),
                rule.hours(),
                rule.target(),
                Optional.of(from),
                Optional.of(until),
                rule.origin());
    }

    static RuleSet set(Rule... rules) {
        return new RuleSet(
                7,
                RuleSet.State.RELEASED,
                Optional.empty(),
                DESK,
                0,
                "",
                false,
                "",
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW),
                new ArrayList<>(List.of(rules)));
    }

    static Area.Drawn square(double west, double south, double east, double north) {
        return new Area.Drawn(
                """
                {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}
                """
                        .formatted(west, south, east, north));
    }

    static Question question(String classCode, RegionCode region) {
        return new Question(classCode, region, Optional.empty(), Optional.empty(), NOW);
    }

    static Question at(double longitude, double latitude) {
        return new Question(
                LITTER, EAST, Optional.of(new Place(longitude, latitude)), Optional.empty(), NOW);
    }
}
