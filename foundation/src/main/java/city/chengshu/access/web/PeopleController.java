package city.chengshu.access.web;

import city.chengshu.access.AddPerson;
import city.chengshu.access.ChangeGrants;
import city.chengshu.access.LockAccount;
import city.chengshu.access.ReadPeople;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Administration of people, systems and what they may do.
@RestController
@RequestMapping("/api/access")
class PeopleController {

    private static final int PAGE = 50;
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";

    record PersonBody(
            @NotNull @Pattern(regexp = LOGIN) String login,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(max = 200) String password) {}

    record SystemBody(
            @NotNull @Pattern(regexp = LOGIN) String clientId,
            @NotBlank @Size(max = 60) String name) {}

    record GrantBody(
            @NotNull @Size(max = 40) String role,
            @NotNull @Pattern(regexp = "[0-9]{12}") String region,
            Optional<UUID> unit) {}

    private final ReadPeople people;
    private final AddPerson addPerson;
    private final ChangeGrants changeGrants;
    private final LockAccount lockAccount;
    private final Idempotency idempotency;

    PeopleController(
            ReadPeople people,
            AddPerson addPerson,
            ChangeGrants changeGrants,
            LockAccount lockAccount,
            Idempotency idempotency) {
        this.people = people;
        this.addPerson = addPerson;
        this.changeGrants = changeGrants;
        this.lockAccount = lockAccount;
        this.idempotency = idempotency;
    }

    @GetMapping("/people")
    @Permit(value = "access.read", audit = "access.people")
    Page<ReadPeople.Person> list(
            @RequestParam Optional<@Size(max = 60) String> q, @RequestParam Optional<UUID> cursor) {
        return people.list(q, cursor, PAGE);
    }

    @GetMapping("/people/{id}")
    @Permit(value = "access.read", audit = "access.person")
    ReadPeople.Person get(@PathVariable UUID id) {
        return people.get(id);
    }

    @GetMapping("/roles")
    @Permit(value = "access.read", audit = "access.roles", recorded = false)
    List<ReadPeople.Role> roles() {
        return people.listRoles();
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "access.edit", audit = "access.person-added")
    ReadPeople.Person add(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody PersonBody body,
            Actor actor) {
        // The password stays out of what is remembered of the request.
        return idempotency.once(
                actor,
                key,
                "access.add-person",
                List.of(body.login(), body.name()),
                ReadPeople.Person.class,
                () -> people.get(addPerson.addStaff(body.login(), body.name(), body.password())));
    }

    /// Without an idempotency key: the secret in the answer must not be kept. A client id is given
    /// only once.
    @PostMapping("/systems")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "access.edit", audit = "access.system-added")
    AddPerson.AddedSystem addSystem(@Valid @RequestBody SystemBody body) {
        return addPerson.addSystem(body.clientId(), body.name());
    }

    @PostMapping("/people/{id}/grants")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "access.edit", audit = "access.granted")
    ReadPeople.Person grant(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @Valid @RequestBody GrantBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "access.grant/" + id,
                body,
                ReadPeople.Person.class,
                () -> {
                    changeGrants.grant(
                            id, body.role(), new RegionCode(body.region()), body.unit(), actor);
                    return people.get(id);
                });
    }

    @DeleteMapping("/people/{id}/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "access.edit", audit = "access.withdrawn")
    void withdraw(@PathVariable UUID id, @PathVariable UUID grant, Actor actor) {
        changeGrants.withdraw(id, grant, actor);
    }

    @PostMapping("/people/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "access.edit", audit = "access.locked")
    void lock(@PathVariable UUID id, Actor actor) {
        lockAccount.lock(id, actor);
    }

    @PostMapping("/people/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "access.edit", audit = "access.unlocked")
    void unlock(@PathVariable UUID id, Actor actor) {
        lockAccount.unlock(id, actor);
    }
}
