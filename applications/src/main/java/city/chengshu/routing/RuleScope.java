package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;

/// Whose rules are whose (规则的数据范围): a district's people touch only rules of their divisions and
/// cells; what holds across districts, and the order of all, belongs to the city's.
final class RuleScope {

    private RuleScope() {}

    static void refuseOutside(Area area, Actor by) {
        switch (area) {
            case Area.Region(var prefix) -> refuseOutside(prefix, by);
            case Area.Cell(var number) -> refuseOutside(number, by);
            case Area.Anywhere _, Area.Drawn _ -> refuseButCity(by);
        }
    }

    private static void refuseOutside(String code, Actor by) {
        if (by.scope().regions().stream().noneMatch(code::startsWith)) {
            throw refusal(code);
        }
    }

    static void refuseButCity(Actor by) {
        var city = RegionCode.Level.CITY.digits();
        if (by.scope().regions().stream().noneMatch(region -> region.length() <= city)) {
            throw refusal("");
        }
    }

    private static Refusal refusal(String code) {
        return new Refusal(
                RoutingError.OTHER_REGION,
                "Cannot change rules of region '%s': it is not in your regions".formatted(code));
    }
}
