package city.chengshu.routing.web;

import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import city.chengshu.routing.Area;
import city.chengshu.routing.Hours;
import city.chengshu.routing.Matter;
import city.chengshu.routing.Rule;
import city.chengshu.routing.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule over HTTP, as it is sent and as it is shown.
final class RuleBodies {

    private RuleBodies() {}

    enum TargetKind {
        UNIT,
        ROSTER
    }

    record RuleHoursBody(
            @NotNull @Size(max = 7) Set<@NotNull DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {

        static RuleHoursBody of(Hours hours) {
            return new RuleHoursBody(hours.days(), hours.from(), hours.until());
        }

        Hours hours() {
            return new Hours(days, from, until);
        }
    }

    /// What an editor may say of a rule; whether it makes sense is looked at before the release.
    ///
    /// @param matterCode a class or the name of a group
    /// @param areaCode leading digits of division codes, a cell's code, or GeoJSON
    record RuleBody(
            @NotNull @Size(max = 80) String title,
            Matter.@NotNull Kind matter,
            @Nullable @Size(max = 40) String matterCode,
            Area.@NotNull Kind area,
            @Nullable @Size(max = 200_000) String areaCode,
            @Nullable UUID owner,
            @Nullable @Valid RuleHoursBody hours,
            @NotNull TargetKind target,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable @Size(max = 40) @Pattern(regexp = "[0-9-]*") String origin) {

        Rule rule() {
            return new Rule(
                    new UUID(0, 0),
                    title.strip(),
                    Matter.of(matter, matter == Matter.Kind.ANY ? "" : text(matterCode)),
                    Area.of(area, areaText()),
                    Optional.ofNullable(owner).map(UnitId::new),
                    Optional.ofNullable(hours).map(RuleHoursBody::hours),
                    target == TargetKind.ROSTER
                            ? new Target.Roster()
                            : new Target.OneUnit(
                                    new UnitId(Optional.ofNullable(unit).orElse(new UUID(0, 0)))),
                    Optional.ofNullable(from),
                    Optional.ofNullable(until),
                    Optional.ofNullable(origin));
        }

        /// A region or cell is digits; what is not is no area, which the check before the release
        /// says.
        private String areaText() {
            return switch (area) {
                case ANYWHERE -> "";
                case DRAWN -> text(areaCode);
                case REGION -> digits(12);
                case CELL -> digits(18);
            };
        }

        private String digits(int most) {
            var code = text(areaCode);
            return code.matches("\\d{0,%d}".formatted(most)) ? code : "";
        }

        private static String text(@Nullable String given) {
            return Optional.ofNullable(given).map(String::strip).orElse("");
        }
    }

    /// @param areaName of a region
    /// @param unitName none: there is no such unit any more
    record ShownRule(
            UUID id,
            int position,
            String title,
            Matter.Kind matter,
            String matterCode,
            Area.Kind area,
            String areaCode,
            @Nullable String areaName,
            @Nullable UUID owner,
            @Nullable String ownerName,
            @Nullable RuleHoursBody hours,
            TargetKind target,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String origin) {

        static ShownRule of(Rule rule, int position, Units units, Divisions divisions) {
            var unit =
                    rule.target() instanceof Target.OneUnit(var id)
                            ? Optional.of(id)
                            : Optional.<UnitId>empty();
            return new ShownRule(
                    rule.id(),
                    position,
                    rule.title(),
                    rule.matter().kind(),
                    rule.matter().code(),
                    rule.area().kind(),
                    rule.area().code(),
                    areaName(rule.area(), divisions),
                    rule.owner().map(UnitId::value).orElse(null),
                    name(rule.owner(), units),
                    rule.hours().map(RuleHoursBody::of).orElse(null),
                    unit.isPresent() ? TargetKind.UNIT : TargetKind.ROSTER,
                    unit.map(UnitId::value).orElse(null),
                    name(unit, units),
                    rule.from().orElse(null),
                    rule.until().orElse(null),
                    rule.origin().orElse(null));
        }

        private static @Nullable String name(Optional<UnitId> unit, Units units) {
            return unit.flatMap(units::find).map(Unit::name).orElse(null);
        }

        private static @Nullable String areaName(Area area, Divisions divisions) {
            return area instanceof Area.Region(var prefix) && !prefix.isEmpty()
                    ? divisions.getPath(RegionCode.of(prefix))
                    : null;
        }
    }
}
