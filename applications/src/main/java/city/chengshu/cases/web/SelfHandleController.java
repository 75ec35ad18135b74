package city.chengshu.cases.web;

import city.chengshu.cases.OpenCase;
import city.chengshu.cases.RegisterHandled;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Seen and put right on the spot.
@RestController
class SelfHandleController {

    /// @param before photos of the problem
    /// @param after photos of the place now
    record HandledBody(
            @NotNull @Size(max = 40) String classCode,
            double longitude,
            double latitude,
            @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 500) String text,
            @NotNull @Size(max = 9) List<@NotNull UUID> before,
            @NotNull @Size(max = 9) List<@NotNull UUID> after) {

        OpenCase.Registration seen() {
            return new OpenCase.Registration(
                    classCode,
                    place(),
                    Optional.ofNullable(address).orElse(""),
                    Optional.ofNullable(text).orElse(""),
                    before);
        }

        private Place place() {
            try {
                return new Place(longitude, latitude);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(KernelError.INVALID, "Cannot register: " + wrong.getMessage());
            }
        }
    }

    private final RegisterHandled registerHandled;
    private final Idempotency idempotency;

    SelfHandleController(RegisterHandled registerHandled, Idempotency idempotency) {
        this.registerHandled = registerHandled;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/cases/handled")
    @Permit(value = "case.self_handle", audit = "case.self_handle")
    @ResponseStatus(HttpStatus.CREATED)
    CaseBodies.MovedBody register(
            @Valid @RequestBody HandledBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "case.handled",
                body,
                CaseBodies.MovedBody.class,
                () ->
                        CaseBodies.MovedBody.of(
                                registerHandled.register(body.seen(), body.after(), actor)));
    }
}
