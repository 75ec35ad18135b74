package city.chengshu.organization;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says who works where (人员维护). What somebody may do is another matter: that is granted in access.
@Service
public class EditStaff {

    private final Staff staff;
    private final Units units;
    private final Clock clock;

    EditStaff(Staff staff, Units units, Clock clock) {
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    /// Somebody begins to work in a unit; whoever worked elsewhere leaves there at the same moment
    /// (调动).
    ///
    /// @param login name of the account
    @Transactional
    public StaffMember employ(String login, String name, UnitId unit, String post, Actor by) {
        AddDuty.refuseOutside(units.get(unit).region(), by);
        var now = clock.instant();
        staff.findByLogin(login)
                .ifPresent(former -> {
                    refuseOutside(former, by);
                    staff.end(former.id(), now);
                });
        var member = new StaffMember(Ids.next(now), name, login, unit, post, false);
        staff.add(member, now);
        return member;
    }

    /// Somebody leaves (离岗). The row stays.
    @Transactional
    public void end(UUID id, Actor by) {
        var member =
                staff.find(id)
                        .orElseThrow(() ->
                                new Refusal(
                                        OrganizationError.UNKNOWN_STAFF,
                                        "Cannot find member of staff %s: not there".formatted(id)));
        refuseOutside(member, by);
        staff.end(id, clock.instant());
    }

    private void refuseOutside(StaffMember member, Actor by) {
        units.find(member.unit()).ifPresent(unit -> AddDuty.refuseOutside(unit.region(), by));
    }
}
