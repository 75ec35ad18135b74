package city.chengshu.cases.web;

import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.MoveCase;
import city.chengshu.cases.RejectionReason;
import city.chengshu.cases.StepDetails;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What people do to a case: one endpoint per action, because each has a permission of its own. All
/// do the same: [MoveCase], once per key.
@RestController
class CaseActionController {

    /// @param version the version the actor saw
    record ActBody(
            int version,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String remark,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Nullable UUID unit,
            @Nullable @Size(max = 40) String classCode,
            @Nullable @Size(max = 40) String condition,
            @Nullable RejectionReason rejectionReason) {

        StepDetails details() {
            return new StepDetails(
                    Optional.ofNullable(reason).orElse(""),
                    Optional.ofNullable(remark).orElse(""),
                    Optional.ofNullable(photos).orElse(List.of()),
                    Optional.ofNullable(unit).map(UnitId::new),
                    Optional.ofNullable(classCode),
                    Optional.ofNullable(condition),
                    Optional.ofNullable(rejectionReason));
        }
    }

    private final MoveCase moveCase;
    private final Idempotency idempotency;

    CaseActionController(MoveCase moveCase, Idempotency idempotency) {
        this.moveCase = moveCase;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/cases/{id}/accept")
    @Permit(value = "case.accept", audit = "case.accept")
    CaseBodies.MovedBody accept(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.ACCEPT, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/send-verify")
    @Permit(value = "case.verify", audit = "case.send_verify")
    CaseBodies.MovedBody sendVerify(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.SEND_VERIFY, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/verified-true")
    @Permit(value = "case.verification", audit = "case.verified_true")
    CaseBodies.MovedBody verifiedTrue(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.VERIFIED_TRUE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/verified-false")
    @Permit(value = "case.verification", audit = "case.verified_false")
    CaseBodies.MovedBody verifiedFalse(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.VERIFIED_FALSE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/reject")
    @Permit(value = "case.reject", audit = "case.reject")
    CaseBodies.MovedBody reject(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.REJECT, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/file")
    @Permit(value = "case.file", audit = "case.file")
    CaseBodies.MovedBody file(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.FILE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/dispatch")
    @Permit(value = "case.dispatch", audit = "case.dispatch")
    CaseBodies.MovedBody dispatch(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.DISPATCH, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/sign")
    @Permit(value = "case.sign", audit = "case.sign")
    CaseBodies.MovedBody sign(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.SIGN, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/return")
    @Permit(value = "case.return", audit = "case.return")
    CaseBodies.MovedBody giveBack(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.RETURN, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/finish")
    @Permit(value = "case.finish", audit = "case.finish")
    CaseBodies.MovedBody finish(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.FINISH, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/send-check")
    @Permit(value = "case.send_check", audit = "case.send_check")
    CaseBodies.MovedBody sendCheck(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.SEND_CHECK, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/rework")
    @Permit(value = "case.rework", audit = "case.rework")
    CaseBodies.MovedBody rework(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.REWORK, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/check-pass")
    @Permit(value = "case.check", audit = "case.check_pass")
    CaseBodies.MovedBody checkPass(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.CHECK_PASS, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/check-fail")
    @Permit(value = "case.check", audit = "case.check_fail")
    CaseBodies.MovedBody checkFail(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.CHECK_FAIL, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/close")
    @Permit(value = "case.close", audit = "case.close")
    CaseBodies.MovedBody close(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.CLOSE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/reopen")
    @Permit(value = "case.reopen", audit = "case.reopen")
    CaseBodies.MovedBody reopen(
            @PathVariable UUID id,
            @Valid @RequestBody ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return move(id, CaseAction.REOPEN, body, key, actor);
    }

    private CaseBodies.MovedBody move(
            UUID id, CaseAction action, ActBody body, String key, Actor actor) {
        return idempotency.once(
                actor,
                key,
                action + " " + id,
                body,
                CaseBodies.MovedBody.class,
                () -> {
                    var moved =
                            moveCase.move(
                                    new CaseId(id), body.version(), action, body.details(), actor);
                    return new CaseBodies.MovedBody(
                            id,
                            moved.number(),
                            moved.state(),
                            moved.state().chinese(),
                            moved.version(),
                            moved.due().orElse(null));
                });
    }
}
