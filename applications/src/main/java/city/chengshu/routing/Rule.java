package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One rule (派遣规则): what, where, whose, when → who. Where it stands in its [RuleSet] is its order.
///
/// @param owner only for components of this owner (权属单位)
/// @param until the first day on which it does not hold any more
/// @param origin number of the case whose arbitration it came from (裁定)
public record Rule(
        UUID id,
        String title,
        Matter matter,
        Area area,
        Optional<UnitId> owner,
        Optional<Hours> hours,
        Target target,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> origin) {

    /// How narrow a rule is. Two rules of one rank that fit the same case contradict each other if
    /// they name different units; between others the narrower one stands first on purpose.
    ///
    /// @param area a drawn outline and a cell count as equally narrow
    record Rank(boolean owner, Matter.Kind matter, int area, boolean hours) {}

    private static final int SMALLEST = 13;

    Rank rank() {
        var size =
                switch (area) {
                    case Area.Anywhere() -> 0;
                    case Area.Region(var prefix) -> prefix.length();
                    case Area.Cell _, Area.Drawn _ -> SMALLEST;
                };
        return new Rank(owner.isPresent(), matter.kind(), size, hours.isPresent());
    }

    boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }
}
