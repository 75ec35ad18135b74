package city.chengshu.cases.web;

import city.chengshu.cases.CaseAction;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What people do to a case: one endpoint per action, because each has a permission of its own. All
/// do the same: [CaseActs].
@RestController
class CaseActionController {

    private final CaseActs acts;

    CaseActionController(CaseActs acts) {
        this.acts = acts;
    }

    @PostMapping("/api/cases/{id}/accept")
    @Permit(value = "case.accept", audit = "case.accept")
    CaseBodies.MovedBody accept(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.ACCEPT, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/send-verify")
    @Permit(value = "case.verify", audit = "case.send_verify")
    CaseBodies.MovedBody sendVerify(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.SEND_VERIFY, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/verified-true")
    @Permit(value = "case.verification", audit = "case.verified_true")
    CaseBodies.MovedBody verifiedTrue(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.VERIFIED_TRUE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/verified-false")
    @Permit(value = "case.verification", audit = "case.verified_false")
    CaseBodies.MovedBody verifiedFalse(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.VERIFIED_FALSE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/reject")
    @Permit(value = "case.reject", audit = "case.reject")
    CaseBodies.MovedBody reject(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.REJECT, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/file")
    @Permit(value = "case.file", audit = "case.file")
    CaseBodies.MovedBody file(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.FILE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/dispatch")
    @Permit(value = "case.dispatch", audit = "case.dispatch")
    CaseBodies.MovedBody dispatch(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.DISPATCH, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/sign")
    @Permit(value = "case.sign", audit = "case.sign")
    CaseBodies.MovedBody sign(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.SIGN, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/return")
    @Permit(value = "case.return", audit = "case.return")
    CaseBodies.MovedBody giveBack(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.RETURN, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/finish")
    @Permit(value = "case.finish", audit = "case.finish")
    CaseBodies.MovedBody finish(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.FINISH, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/send-check")
    @Permit(value = "case.send_check", audit = "case.send_check")
    CaseBodies.MovedBody sendCheck(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.SEND_CHECK, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/rework")
    @Permit(value = "case.rework", audit = "case.rework")
    CaseBodies.MovedBody rework(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.REWORK, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/check-pass")
    @Permit(value = "case.check", audit = "case.check_pass")
    CaseBodies.MovedBody checkPass(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.CHECK_PASS, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/check-fail")
    @Permit(value = "case.check", audit = "case.check_fail")
    CaseBodies.MovedBody checkFail(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.CHECK_FAIL, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/close")
    @Permit(value = "case.close", audit = "case.close")
    CaseBodies.MovedBody close(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.CLOSE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/reopen")
    @Permit(value = "case.reopen", audit = "case.reopen")
    CaseBodies.MovedBody reopen(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.REOPEN, body, key, actor);
    }
}
