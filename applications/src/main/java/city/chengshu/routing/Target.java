package city.chengshu.routing;

import city.chengshu.organization.UnitId;

/// Who gets what a rule fits (派往).
public sealed interface Target {

    /// Always this unit.
    record OneUnit(UnitId unit) implements Target {}

    /// Whoever is responsible by duty (权责清单) at that moment. Where no duty names the matter the
    /// rule does not fit.
    record Roster() implements Target {}
}
