package city.chengshu.cases.web;

import city.chengshu.cases.Application;
import city.chengshu.cases.AskApplication;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.DecideApplication;
import city.chengshu.cases.MoveCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Applications of units and the decisions on them.
@RestController
class ApplicationController {

    /// @param version the version the actor saw
    /// @param limit how much more time (延时)
    /// @param until when the case goes on (挂账)
    /// @param unit who shall help (协办)
    record AskBody(
            int version,
            @NotNull Application.Kind kind,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Valid CaseActs.@Nullable LimitBody limit,
            @Nullable Instant until,
            @Nullable UUID unit) {

        AskApplication.Asked asked() {
            return new AskApplication.Asked(
                    kind,
                    reason,
                    Optional.ofNullable(photos).orElse(List.of()),
                    Optional.ofNullable(limit).map(CaseActs.LimitBody::limit),
                    Optional.ofNullable(until),
                    Optional.ofNullable(unit).map(UnitId::new));
        }
    }

    /// @param unfounded a return without good reason (推诿)
    record DecisionBody(
            int version,
            boolean approved,
            @Nullable @Size(max = 500) String words,
            @Nullable Boolean unfounded) {}

    record WithdrawBody(int version) {}

    private final AskApplication askApplication;
    private final DecideApplication decideApplication;
    private final Idempotency idempotency;

    ApplicationController(
            AskApplication askApplication,
            DecideApplication decideApplication,
            Idempotency idempotency) {
        this.askApplication = askApplication;
        this.decideApplication = decideApplication;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/cases/{id}/applications")
    @Permit(value = "case.apply", audit = "case.apply")
    CaseBodies.MovedBody ask(
            @PathVariable UUID id,
            @Valid @RequestBody AskBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                "case.apply " + id,
                key,
                body,
                actor,
                () -> askApplication.ask(new CaseId(id), body.version(), body.asked(), actor));
    }

    @PostMapping("/api/cases/{id}/applications/{application}/withdraw")
    @Permit(value = "case.apply", audit = "case.withdraw")
    CaseBodies.MovedBody withdraw(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @Valid @RequestBody WithdrawBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                "case.withdraw " + application,
                key,
                body,
                actor,
                () -> askApplication.withdraw(new CaseId(id), body.version(), application, actor));
    }

    @PostMapping("/api/cases/{id}/applications/{application}/decision")
    @Permit(value = "case.approve", audit = "case.decide")
    CaseBodies.MovedBody decide(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        var decision =
                new DecideApplication.Decision(
                        body.approved(),
                        Optional.ofNullable(body.words()).orElse(""),
                        Boolean.TRUE.equals(body.unfounded()));
        return once(
                "case.decide " + application,
                key,
                body,
                actor,
                () ->
                        decideApplication.decide(
                                new CaseId(id), body.version(), application, decision, actor));
    }

    private CaseBodies.MovedBody once(
            String what, String key, Object body, Actor actor, Supplier<MoveCase.Moved> work) {
        return idempotency.once(
                actor,
                key,
                what,
                body,
                CaseBodies.MovedBody.class,
                () -> CaseBodies.MovedBody.of(work.get()));
    }
}
