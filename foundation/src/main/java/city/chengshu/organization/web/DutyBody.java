package city.chengshu.organization.web;

import city.chengshu.organization.Duty;
import city.chengshu.organization.Shift;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// @param caseClass `*` for every class
/// @param region digits with which the division codes begin where it holds
record DutyBody(
        UUID id,
        String caseClass,
        String region,
        Optional<UUID> owner,
        Optional<Shift> shift,
        UUID unit,
        String unitName,
        Instant from,
        Optional<Instant> until,
        String title) {

    static DutyBody of(Duty duty, Units units) {
        return new DutyBody(
                duty.id(),
                duty.caseClass(),
                duty.region(),
                duty.owner().map(UnitId::value),
                duty.shift(),
                duty.unit().value(),
                units.find(duty.unit()).map(Unit::name).orElse("未知机构"),
                duty.from(),
                duty.until(),
                duty.title());
    }
}
