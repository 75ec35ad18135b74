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

/// What people above say to those who have a case: whose it is, that it goes on, that it is late.
@RestController
class CaseOrderController {

    private final CaseActs acts;

    CaseOrderController(CaseActs acts) {
        this.acts = acts;
    }

    @PostMapping("/api/cases/{id}/arbitrate")
    @Permit(value = "case.arbitrate", audit = "case.arbitrate")
    CaseBodies.MovedBody arbitrate(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.ARBITRATE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/resume")
    @Permit(value = "case.resume", audit = "case.resume")
    CaseBodies.MovedBody resume(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.RESUME, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/urge")
    @Permit(value = "case.urge", audit = "case.urge")
    CaseBodies.MovedBody urge(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.URGE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/supervise")
    @Permit(value = "case.supervise", audit = "case.supervise")
    CaseBodies.MovedBody supervise(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.SUPERVISE, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/reply")
    @Permit(value = "case.reply", audit = "case.reply")
    CaseBodies.MovedBody reply(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.REPLY, body, key, actor);
    }

    @PostMapping("/api/cases/{id}/self-handle")
    @Permit(value = "case.self_handle", audit = "case.self_handle")
    CaseBodies.MovedBody selfHandle(
            @PathVariable UUID id,
            @Valid @RequestBody CaseActs.ActBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return acts.move(id, CaseAction.SELF_HANDLE, body, key, actor);
    }
}
