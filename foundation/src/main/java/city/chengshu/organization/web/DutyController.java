package city.chengshu.organization.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.ReadOrganization;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.organization.WhoIsResponsible;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of responsibilities: reading it and asking it.
@RestController
@RequestMapping("/api/organization")
class DutyController {

    record ResponsibleBody(UUID unit, String unitName, UUID duty, String rule) {}

    private final ReadOrganization organization;
    private final WhoIsResponsible whoIsResponsible;
    private final Units units;
    private final Divisions divisions;
    private final Clock clock;

    DutyController(
            ReadOrganization organization,
            WhoIsResponsible whoIsResponsible,
            Units units,
            Divisions divisions,
            Clock clock) {
        this.organization = organization;
        this.whoIsResponsible = whoIsResponsible;
        this.units = units;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/duties")
    @Permit(value = "organization.read", audit = "organization.duties", recorded = false)
    List<DutyBody> list(
            @RequestParam(name = "class")
                    Optional<@Pattern(regexp = NewDutyBody.CLASS) String> caseClass,
            @RequestParam Optional<@Pattern(regexp = NewDutyBody.PREFIX) String> region) {
        return organization.listDuties(caseClass, region).stream()
                .map(duty -> DutyBody.of(duty, units, divisions))
                .toList();
    }

    @GetMapping("/responsible")
    @Permit(value = "organization.read", audit = "organization.responsible", recorded = false)
    ResponsibleBody responsible(
            @RequestParam(name = "class") @Pattern(regexp = NewDutyBody.CLASS) String caseClass,
            @RequestParam @Pattern(regexp = "[0-9]{12}") String region,
            @RequestParam Optional<UUID> owner,
            @RequestParam Optional<Instant> at) {
        var found =
                whoIsResponsible.whoIsResponsible(
                        caseClass,
                        new RegionCode(region),
                        owner.map(UnitId::new),
                        at.orElseGet(clock::instant));
        return new ResponsibleBody(
                found.unit().value(), found.unitName(), found.duty(), found.rule());
    }
}
