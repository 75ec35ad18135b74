package city.chengshu.open311.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.ApiClients;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who may report by Open311.
@RestController
class ApiClientController {

    record RegisterClientBody(
            @NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 120) String contact) {}

    record ClientBody(
            UUID id, String name, String contact, Instant createdAt, @Nullable Instant revokedAt) {
        static ClientBody of(ApiClients.Client one) {
            return new ClientBody(
                    one.id(),
                    one.name(),
                    one.contact(),
                    one.createdAt(),
                    one.revokedAt().orElse(null));
        }
    }

    /// @param key never to be seen again
    record RegisteredClientBody(ClientBody client, String key) {}

    private final ApiClients clients;

    ApiClientController(ApiClients clients) {
        this.clients = clients;
    }

    @GetMapping("/api/open311/clients")
    @Permit(value = "access.read", audit = "open311.clients")
    List<ClientBody> list() {
        return clients.list().stream().map(ClientBody::of).toList();
    }

    @PostMapping("/api/open311/clients")
    @Permit(value = "access.edit", audit = "open311.client_register")
    @ResponseStatus(HttpStatus.CREATED)
    RegisteredClientBody register(@Valid @RequestBody RegisterClientBody body, Actor actor) {
        var registered = clients.register(body.name(), body.contact(), actor);
        return new RegisteredClientBody(ClientBody.of(registered.client()), registered.key());
    }

    @DeleteMapping("/api/open311/clients/{id}")
    @Permit(value = "access.edit", audit = "open311.client_revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        clients.revoke(id);
    }
}
