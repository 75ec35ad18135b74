package city.chengshu.organization;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, renames and ends units (机构维护). It takes effect on every node within a second. A unit that
/// still has duties, people or units below it cannot end: its cases would reach nobody.
@Service
public class EditUnits {

    /// @param region digits with which the division codes of its area begin
    public record Order(
            String code, String name, Unit.Kind kind, String region, Optional<UnitId> parent) {}

    private final Organization organization;
    private final Staff staff;
    private final Divisions divisions;
    private final Clock clock;

    EditUnits(Organization organization, Staff staff, Divisions divisions, Clock clock) {
        this.organization = organization;
        this.staff = staff;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    public Unit add(Order order, Actor by) {
        AddDuty.refuseOutside(order.region(), by);
        refuseUnknownRegion(order);
        organization.edit();
        order.parent().ifPresent(parent -> find(parent, organization.load()));
        var now = clock.instant();
        var unit =
                new Unit(
                        new UnitId(Ids.next(now)),
                        order.code(),
                        order.name(),
                        order.kind(),
                        order.region(),
                        order.parent(),
                        false);
        if (!organization.add(unit, now)) {
            throw new Refusal(
                    OrganizationError.CODE_TAKEN,
                    "Cannot add unit %s: the code is taken".formatted(order.code()));
        }
        return unit;
    }

    @Transactional
    public Unit rename(UnitId id, String name, Actor by) {
        organization.edit();
        var unit = find(id, organization.load());
        AddDuty.refuseOutside(unit.region(), by);
        organization.rename(id, name);
        return find(id, organization.load());
    }

    @Transactional
    public void end(UnitId id, Actor by) {
        organization.edit();
        var present = organization.load();
        var unit = find(id, present);
        AddDuty.refuseOutside(unit.region(), by);
        var now = clock.instant();
        if (isNeeded(unit, present, now)) {
            throw new Refusal(
                    OrganizationError.UNIT_NEEDED,
                    "Cannot end unit %s: it still has duties, people or units below it"
                            .formatted(unit.code()));
        }
        organization.end(id, now);
    }

    private boolean isNeeded(Unit unit, Responsibilities present, Instant now) {
        var hasDuty =
                present.duties().stream()
                        .filter(duty -> duty.until().filter(until -> !until.isAfter(now)).isEmpty())
                        .anyMatch(duty ->
                                duty.unit().equals(unit.id())
                                        || duty.owner().equals(Optional.of(unit.id())));
        var hasUnit =
                present.units().stream()
                        .anyMatch(one -> one.parent().equals(Optional.of(unit.id())));
        return hasDuty || hasUnit || !staff.listOf(unit.id()).isEmpty();
    }

    private void refuseUnknownRegion(Order order) {
        if (!order.region().isEmpty() && divisions.find(RegionCode.of(order.region())).isEmpty()) {
            throw new Refusal(
                    OrganizationError.UNKNOWN_REGION,
                    "Cannot add unit %s in region '%s': no such division"
                            .formatted(order.code(), order.region()));
        }
    }

    private static Unit find(UnitId id, Responsibilities present) {
        return present.findUnit(id)
                .orElseThrow(() ->
                        new Refusal(
                                OrganizationError.UNKNOWN_UNIT,
                                "Cannot find unit %s: no such unit".formatted(id.value())));
    }
}
