package city.chengshu.organization.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.ReadOrganization;
import city.chengshu.organization.Staff;
import city.chengshu.organization.StaffMember;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking at departments, their people and their duties.
@RestController
@RequestMapping("/api/organization/units")
class OrganizationController {

    record UnitBody(
            UUID id,
            String code,
            String name,
            Unit.Kind kind,
            String region,
            String regionName,
            Optional<UUID> parent,
            boolean simulated) {

        static UnitBody of(Unit unit, Divisions divisions) {
            return new UnitBody(
                    unit.id().value(),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.region(),
                    unit.region().isEmpty()
                            ? "全域"
                            : divisions.getPath(RegionCode.of(unit.region())),
                    unit.parent().map(UnitId::value),
                    unit.simulated());
        }
    }

    record MemberBody(UUID id, String login, String name, String post, boolean simulated) {
        static MemberBody of(StaffMember one) {
            return new MemberBody(one.id(), one.login(), one.name(), one.post(), one.simulated());
        }
    }

    record UnitPageBody(UnitBody unit, List<MemberBody> staff, List<DutyBody> duties) {}

    private final ReadOrganization organization;
    private final Units units;
    private final Divisions divisions;
    private final Staff staff;

    OrganizationController(
            ReadOrganization organization, Units units, Divisions divisions, Staff staff) {
        this.organization = organization;
        this.units = units;
        this.divisions = divisions;
        this.staff = staff;
    }

    @GetMapping
    @Permit(value = "organization.read", audit = "organization.units", recorded = false)
    List<UnitBody> list(
            @RequestParam Optional<UUID> parent,
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam Optional<@Pattern(regexp = "[0-9]{0,12}") String> region,
            @RequestParam Optional<@Size(max = 40) String> q) {
        var wanted = new ReadOrganization.Wanted(parent.map(UnitId::new), kind, region, q);
        return organization.listUnits(wanted).stream()
                .map(unit -> UnitBody.of(unit, divisions))
                .toList();
    }

    @GetMapping("/{id}")
    @Permit(value = "organization.read", audit = "organization.unit")
    UnitPageBody read(@PathVariable UUID id) {
        var unit = units.get(new UnitId(id));
        var members = staff.listOf(unit.id()).stream().map(MemberBody::of).toList();
        var duties =
                organization.listDutiesOf(unit.id()).stream()
                        .map(duty -> DutyBody.of(duty, units, divisions));
        return new UnitPageBody(UnitBody.of(unit, divisions), members, duties.toList());
    }
}
