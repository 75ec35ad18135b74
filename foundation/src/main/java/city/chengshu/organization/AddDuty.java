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

/// Makes a unit responsible for something somewhere (新增权责). It takes effect on every node within a
/// second. A duty of the same rank that holds at the same time must be ended first.
@Service
public class AddDuty {

    /// @param region digits with which the division codes begin where it shall hold
    /// @param from empty: from now on
    public record Order(
            String caseClass,
            String region,
            Optional<UnitId> owner,
            Optional<Shift> shift,
            UnitId unit,
            Optional<Instant> from,
            Optional<Instant> until,
            String title) {}

    private final Organization organization;
    private final Divisions divisions;
    private final Clock clock;

    AddDuty(Organization organization, Divisions divisions, Clock clock) {
        this.organization = organization;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    public Duty add(Order order, Actor by) {
        var now = clock.instant();
        var duty = duty(order, now);
        refuseOutside(duty.region(), by);
        refuseUnknownRegion(duty.region());
        organization.edit();
        var present = organization.load();
        refuseUnknown(duty.unit(), present);
        duty.owner().ifPresent(owner -> refuseUnknown(owner, present));
        refuseCollision(duty, present);
        organization.add(duty, by.id(), now);
        return duty;
    }

    private static Duty duty(Order order, Instant now) {
        var from = order.from().orElse(now);
        if (order.until().filter(until -> !until.isAfter(from)).isPresent()) {
            throw new Refusal(
                    OrganizationError.BAD_DUTY,
                    "Cannot add a duty from %s until %s: it would never hold"
                            .formatted(from, order.until().get()));
        }
        return new Duty(
                Ids.next(now),
                order.caseClass(),
                order.region(),
                order.owner(),
                order.shift(),
                order.unit(),
                from,
                order.until(),
                order.title());
    }

    static void refuseOutside(String region, Actor by) {
        if (by.scope().regions().stream().noneMatch(region::startsWith)) {
            throw new Refusal(
                    OrganizationError.OTHER_REGION,
                    "Cannot change duties of region '%s': it is not in your regions"
                            .formatted(region));
        }
    }

    private void refuseUnknownRegion(String region) {
        if (!region.isEmpty() && divisions.find(RegionCode.of(region)).isEmpty()) {
            throw new Refusal(
                    OrganizationError.BAD_DUTY,
                    "Cannot add a duty in region '%s': no such division".formatted(region));
        }
    }

    private static void refuseUnknown(UnitId unit, Responsibilities present) {
        if (present.findUnit(unit).isEmpty()) {
            throw new Refusal(
                    OrganizationError.UNKNOWN_UNIT,
                    "Cannot add a duty of unit %s: no such unit".formatted(unit.value()));
        }
    }

    private static void refuseCollision(Duty duty, Responsibilities present) {
        present.duties().stream()
                .filter(duty::collidesWith)
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            OrganizationError.DUTY_COLLIDES,
                            "Cannot add a duty for %s in region '%s': duty %s of unit %s has the same rank"
                                    .formatted(
                                            duty.caseClass(),
                                            duty.region(),
                                            other.id(),
                                            other.unit().value()));
                });
    }
}
