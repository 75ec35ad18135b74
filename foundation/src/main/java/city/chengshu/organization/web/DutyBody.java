package city.chengshu.organization.web;

import city.chengshu.organization.Duty;
import city.chengshu.organization.Shift;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// @param caseClass `*` for every class
/// @param region digits with which the division codes begin where it holds
record DutyBody(
        UUID id,
        String caseClass,
        String region,
        String regionName,
        Optional<UUID> owner,
        Optional<Shift> shift,
        UUID unit,
        String unitName,
        Instant from,
        Optional<Instant> until,
        String title) {

    static DutyBody of(Duty duty, Units units, Divisions divisions) {
        return new DutyBody(
                duty.id(),
                duty.caseClass(),
                duty.region(),
                duty.region().isEmpty() ? "全域" : divisions.getPath(RegionCode.of(duty.region())),
                duty.owner().map(UnitId::value),
                duty.shift(),
                duty.unit().value(),
                units.find(duty.unit()).map(Unit::name).orElse("未知机构"),
                duty.from(),
                duty.until(),
                duty.title());
    }
}
