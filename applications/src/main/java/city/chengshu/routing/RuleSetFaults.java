package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/// Looks for what is wrong with a rule set before it is released (发布检查).
public final class RuleSetFaults {

    private final KnownCity city;

    RuleSetFaults(KnownCity city) {
        this.city = city;
    }

    /// @param rule none: the set itself
    public record Found(Optional<Rule> rule, int position, RuleFault fault) {}

    List<Found> of(RuleSet set) {
        var found = new ArrayList<Found>();
        if (set.rules().isEmpty()) {
            found.add(new Found(Optional.empty(), 0, RuleFault.NO_RULES));
        }
        if (city.standing(set.desk()) != KnownCity.Standing.OPEN) {
            found.add(new Found(Optional.empty(), 0, RuleFault.UNKNOWN_DESK));
        }
        for (var i = 0; i < set.rules().size(); i++) {
            var rule = set.rules().get(i);
            for (var fault : of(rule)) {
                found.add(new Found(Optional.of(rule), i + 1, fault));
            }
        }
        return found;
    }

    List<RuleFault> of(Rule rule) {
        var faults = new ArrayList<>(ofItself(rule));
        if (rule.title().isBlank()) {
            faults.add(RuleFault.NO_TITLE);
        }
        matter(rule.matter()).ifPresent(faults::add);
        area(rule.area()).ifPresent(faults::add);
        rule.owner()
                .filter(owner -> city.standing(owner) != KnownCity.Standing.OPEN)
                .ifPresent(_ -> faults.add(RuleFault.UNKNOWN_OWNER));
        if (rule.target() instanceof Target.OneUnit(var unit)) {
            unit(unit).ifPresent(faults::add);
        }
        return faults.stream().distinct().toList();
    }

    /// What can be seen without knowing the city.
    static List<RuleFault> ofItself(Rule rule) {
        var faults = new ArrayList<RuleFault>();
        switch (rule.area()) {
            case Area.Drawn(var geoJson) -> outline(Outlines.read(geoJson)).ifPresent(faults::add);
            case Area.Region(var prefix) when prefix.isEmpty() -> faults.add(RuleFault.NO_AREA);
            case Area.Cell(var number) when number.isEmpty() -> faults.add(RuleFault.NO_AREA);
            case Area.Region _, Area.Cell _, Area.Anywhere _ -> {}
        }
        if (rule.hours().filter(hours -> hours.days().isEmpty()).isPresent()) {
            faults.add(RuleFault.EMPTY_HOURS);
        }
        if (rule.from().isPresent()
                && rule.until().filter(end -> !end.isAfter(rule.from().get())).isPresent()) {
            faults.add(RuleFault.EMPTY_DATES);
        }
        return faults;
    }

    private static Optional<RuleFault> outline(Optional<Geometry> shape) {
        if (shape.isEmpty()) {
            return Optional.of(RuleFault.UNREADABLE_OUTLINE);
        }
        return shape.get().isValid() ? Optional.empty() : Optional.of(RuleFault.CROSSING_OUTLINE);
    }

    private Optional<RuleFault> matter(Matter matter) {
        return switch (matter) {
            case Matter.Any() -> Optional.empty();
            case Matter.Group(var name) ->
                    faultUnless(city.hasGroupToday(name), RuleFault.UNKNOWN_GROUP);
            case Matter.OneClass(var code) ->
                    faultUnless(city.hasClassToday(code), RuleFault.UNKNOWN_CLASS);
        };
    }

    private Optional<RuleFault> area(Area area) {
        return switch (area) {
            case Area.Anywhere() -> Optional.empty();
            case Area.Region(var prefix) ->
                    faultUnless(
                            prefix.isEmpty() || city.hasRegion(prefix), RuleFault.UNKNOWN_REGION);
            case Area.Cell(var number) ->
                    faultUnless(number.isEmpty() || city.hasCell(number), RuleFault.UNKNOWN_CELL);
            case Area.Drawn(var geoJson) ->
                    Outlines.read(geoJson)
                            .filter(Geometry::isValid)
                            .filter(shape -> !touchesCity(shape))
                            .map(_ -> RuleFault.OUTLINE_OUTSIDE);
        };
    }

    private boolean touchesCity(Geometry shape) {
        return city.contains(Pieces.inside(shape))
                || Arrays.stream(shape.getCoordinates())
                        .anyMatch(corner -> city.contains(new Place(corner.x, corner.y)));
    }

    private Optional<RuleFault> unit(UnitId unit) {
        return switch (city.standing(unit)) {
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(RuleFault.CLOSED_UNIT);
            case UNKNOWN -> Optional.of(RuleFault.UNKNOWN_UNIT);
        };
    }

    private static Optional<RuleFault> faultUnless(boolean good, RuleFault fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }
}
