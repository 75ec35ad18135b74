package city.chengshu.organization.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.EditStaff;
import city.chengshu.organization.EditUnits;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Divisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Changing departments and who works there.
@RestController
@RequestMapping("/api/organization")
class UnitEditController {

    record NewUnitBody(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{2,40}") String code,
            @NotBlank @Size(max = 60) String name,
            @NotNull Unit.Kind kind,
            @NotNull @Pattern(regexp = NewDutyBody.PREFIX) String region,
            Optional<UUID> parent) {}

    record NameBody(@NotBlank @Size(max = 60) String name) {}

    record NewMemberBody(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,39}") String login,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 40) String post) {}

    private final EditUnits editUnits;
    private final EditStaff editStaff;
    private final Divisions divisions;
    private final Idempotency idempotency;

    UnitEditController(
            EditUnits editUnits,
            EditStaff editStaff,
            Divisions divisions,
            Idempotency idempotency) {
        this.editUnits = editUnits;
        this.editStaff = editStaff;
        this.divisions = divisions;
        this.idempotency = idempotency;
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "organization.edit", audit = "organization.unit-added")
    OrganizationController.UnitBody add(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewUnitBody body,
            Actor actor) {
        var order =
                new EditUnits.Order(
                        body.code(),
                        body.name(),
                        body.kind(),
                        body.region(),
                        body.parent().map(UnitId::new));
        return idempotency.once(
                actor,
                key,
                "organization.add-unit",
                body,
                OrganizationController.UnitBody.class,
                () -> OrganizationController.UnitBody.of(editUnits.add(order, actor), divisions));
    }

    @PostMapping("/units/{id}/rename")
    @Permit(value = "organization.edit", audit = "organization.unit-renamed")
    OrganizationController.UnitBody rename(
            @PathVariable UUID id, @RequestBody @Valid NameBody body, Actor actor) {
        return OrganizationController.UnitBody.of(
                editUnits.rename(new UnitId(id), body.name(), actor), divisions);
    }

    @PostMapping("/units/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "organization.edit", audit = "organization.unit-ended")
    void end(@PathVariable UUID id, Actor actor) {
        editUnits.end(new UnitId(id), actor);
    }

    @PostMapping("/units/{id}/staff")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "organization.edit", audit = "organization.staff-added")
    OrganizationController.MemberBody employ(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @RequestBody @Valid NewMemberBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "organization.employ/" + id,
                body,
                OrganizationController.MemberBody.class,
                () ->
                        OrganizationController.MemberBody.of(
                                editStaff.employ(
                                        body.login(),
                                        body.name(),
                                        new UnitId(id),
                                        body.post(),
                                        actor)));
    }

    @PostMapping("/staff/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "organization.edit", audit = "organization.staff-ended")
    void leave(@PathVariable UUID id, Actor actor) {
        editStaff.end(id, actor);
    }
}
