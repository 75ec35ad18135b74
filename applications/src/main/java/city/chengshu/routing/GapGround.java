package city.chengshu.routing;

import city.chengshu.organization.ReadOrganization;
import city.chengshu.region.Division;
import city.chengshu.region.Divisions;
import city.chengshu.region.ReadOutlines;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/// What a search for gaps walks over (检查范围): districts, streets with their communities, classes,
/// outlines.
@Component
class GapGround {

    private final Divisions divisions;
    private final ReadOutlines readOutlines;
    private final ReadOrganization readOrganization;
    private final RoutingClasses classes;
    private final KnownCity city;

    GapGround(
            Divisions divisions,
            ReadOutlines readOutlines,
            ReadOrganization readOrganization,
            RoutingClasses classes,
            KnownCity city) {
        this.divisions = divisions;
        this.readOutlines = readOutlines;
        this.readOrganization = readOrganization;
        this.classes = classes;
        this.city = city;
    }

    GapSearch search(ReadyRules rules, Instant at) {
        return new GapSearch(
                rules,
                city,
                classes.listRoutingClasses().stream()
                        .map(RoutingClasses.RoutingClass::code)
                        .toList(),
                cells(rules),
                readOrganization.listShifts(),
                at);
    }

    private List<Geometry> cells(ReadyRules rules) {
        return rules.set().rules().stream()
                .filter(rule -> rule.area() instanceof Area.Cell)
                .map(rule -> rule.area().code())
                .distinct()
                .flatMap(code -> readOutlines.findCell(code).stream())
                .map(ReadOutlines.Outline::shape)
                .toList();
    }

    /// Districts, for what could be located no deeper, and streets.
    List<GapSearch.Block> blocks(List<String> prefixes) {
        var shapes =
                readOutlines.listDivisions(RegionCode.Level.STREET).stream()
                        .collect(
                                Collectors.toMap(
                                        ReadOutlines.Outline::code, ReadOutlines.Outline::shape));
        var communities =
                below(prefixes, RegionCode.Level.COMMUNITY).stream()
                        .map(Division::code)
                        .collect(Collectors.groupingBy(code -> code.at(RegionCode.Level.STREET)));
        var blocks = new ArrayList<GapSearch.Block>();
        for (var district : below(prefixes, RegionCode.Level.DISTRICT)) {
            blocks.add(block(district, Map.of(), List.of()));
        }
        for (var street : below(prefixes, RegionCode.Level.STREET)) {
            blocks.add(block(street, shapes, communities.getOrDefault(street.code(), List.of())));
        }
        return blocks;
    }

    private GapSearch.Block block(
            Division division, Map<String, Geometry> shapes, List<RegionCode> communities) {
        return new GapSearch.Block(
                division.code(),
                divisions.getPath(division.code()),
                Optional.ofNullable(shapes.get(division.code().value())),
                communities);
    }

    private List<Division> below(List<String> prefixes, RegionCode.Level level) {
        return prefixes.stream()
                .flatMap(prefix -> divisions.listBelow(prefix, level).stream())
                .distinct()
                .toList();
    }
}
