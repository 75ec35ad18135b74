package city.chengshu.cases.web;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.MoveCase;
import city.chengshu.cases.RejectionReason;
import city.chengshu.cases.StepDetails;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.organization.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all actions over HTTP have in common: one body, one use case, once per key.
@Component
class CaseActs {

    record LimitBody(@Min(1) @Max(Limit.LONGEST) int amount, @NotNull LimitUnit unit) {

        static LimitBody of(Limit limit) {
            return new LimitBody(limit.amount(), limit.unit());
        }

        Limit limit() {
            return new Limit(amount, unit);
        }
    }

    /// @param version the version the actor saw
    /// @param limit within which an order must be replied to
    /// @param owner of the damaged component, for a dispatch by rule
    record ActBody(
            int version,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String remark,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Nullable UUID unit,
            @Nullable @Size(max = 40) String classCode,
            @Nullable @Size(max = 40) String condition,
            @Nullable @Size(max = 1) String level,
            @Nullable RejectionReason rejectionReason,
            @Nullable @Valid LimitBody limit,
            @Nullable UUID owner) {

        StepDetails details() {
            return new StepDetails(
                    Optional.ofNullable(reason).orElse(""),
                    Optional.ofNullable(remark).orElse(""),
                    Optional.ofNullable(photos).orElse(List.of()),
                    Optional.ofNullable(unit).map(UnitId::new),
                    Optional.ofNullable(classCode),
                    Optional.ofNullable(condition),
                    Optional.ofNullable(rejectionReason),
                    Optional.ofNullable(limit).map(LimitBody::limit),
                    Optional.ofNullable(owner).map(UnitId::new),
                    Optional.empty(),
                    Optional.ofNullable(level));
        }
    }

    private final MoveCase moveCase;
    private final Idempotency idempotency;

    CaseActs(MoveCase moveCase, Idempotency idempotency) {
        this.moveCase = moveCase;
        this.idempotency = idempotency;
    }

    CaseBodies.MovedBody move(UUID id, CaseAction action, ActBody body, String key, Actor actor) {
        return idempotency.once(
                actor,
                key,
                action + " " + id,
                body,
                CaseBodies.MovedBody.class,
                () ->
                        CaseBodies.MovedBody.of(
                                moveCase.move(
                                        new CaseId(id),
                                        body.version(),
                                        action,
                                        body.details(),
                                        actor)));
    }
}
