package city.chengshu.organization.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.AddDuty;
import city.chengshu.organization.EndDuty;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Changing the list of responsibilities.
@RestController
@RequestMapping("/api/organization/duties")
class DutyEditController {

    private final AddDuty addDuty;
    private final EndDuty endDuty;
    private final Units units;
    private final Divisions divisions;
    private final Idempotency idempotency;

    DutyEditController(
            AddDuty addDuty,
            EndDuty endDuty,
            Units units,
            Divisions divisions,
            Idempotency idempotency) {
        this.addDuty = addDuty;
        this.endDuty = endDuty;
        this.units = units;
        this.divisions = divisions;
        this.idempotency = idempotency;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "organization.edit", audit = "organization.duty-added")
    DutyBody add(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewDutyBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "organization.add-duty",
                body,
                DutyBody.class,
                () -> DutyBody.of(addDuty.add(body.order(), actor), units, divisions));
    }

    @PostMapping("/{id}/end")
    @Permit(value = "organization.edit", audit = "organization.duty-ended")
    DutyBody end(@RequestHeader("Idempotency-Key") String key, @PathVariable UUID id, Actor actor) {
        return idempotency.once(
                actor,
                key,
                "organization.end-duty/" + id,
                "",
                DutyBody.class,
                () -> DutyBody.of(endDuty.end(id, actor), units, divisions));
    }
}
