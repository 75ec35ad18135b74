package city.chengshu.routing.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.UnitId;
import city.chengshu.routing.EditDraft;
import city.chengshu.routing.ReleaseDraft;
import city.chengshu.routing.RuleSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Editing and releasing the draft. Every call names the revision it was made on and answers with
/// the draft as it is then.
@RestController
@RequestMapping("/api/routing/draft")
class DraftController {

    record DraftOpenBody(@NotNull @Size(max = 200) String note) {}

    record DraftRevisionBody(@NotNull @Min(0) Integer revision) {}

    /// @param position from 1; none: last
    record RuleAddBody(
            @NotNull @Min(0) Integer revision,
            @Nullable @Min(1) Integer position,
            @NotNull @Valid RuleBodies.RuleBody rule) {}

    record RuleChangeBody(
            @NotNull @Min(0) Integer revision, @NotNull @Valid RuleBodies.RuleBody rule) {}

    record RuleOrderBody(
            @NotNull @Min(0) Integer revision,
            @NotNull @Size(max = 2000) List<@NotNull UUID> rules) {}

    record RuleDeskBody(@NotNull @Min(0) Integer revision, @NotNull UUID unit) {}

    /// @param effectiveFrom none: at once
    record DraftReleaseBody(@NotNull @Min(0) Integer revision, @Nullable Instant effectiveFrom) {}

    private final EditDraft editDraft;
    private final ReleaseDraft releaseDraft;
    private final SetBodies bodies;
    private final Idempotency idempotency;

    DraftController(
            EditDraft editDraft,
            ReleaseDraft releaseDraft,
            SetBodies bodies,
            Idempotency idempotency) {
        this.editDraft = editDraft;
        this.releaseDraft = releaseDraft;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "routing.edit", audit = "routing.draft-opened")
    SetBodies.RuleSetBody open(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody DraftOpenBody body,
            Actor actor) {
        return once(actor, key, "open", body, () -> editDraft.open(body.note(), actor));
    }

    @PostMapping("/rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(value = "routing.edit", audit = "routing.rule-added")
    SetBodies.RuleSetBody add(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody RuleAddBody body,
            Actor actor) {
        var position = Optional.ofNullable(body.position()).orElse(Integer.MAX_VALUE);
        return once(
                actor,
                key,
                "add",
                body,
                () -> editDraft.add(body.revision(), position, body.rule().rule(), actor));
    }

    @PostMapping("/rules/{id}")
    @Permit(value = "routing.edit", audit = "routing.rule-changed")
    SetBodies.RuleSetBody change(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @Valid @RequestBody RuleChangeBody body,
            Actor actor) {
        return once(
                actor,
                key,
                "change/" + id,
                body,
                () -> editDraft.change(body.revision(), id, body.rule().rule(), actor));
    }

    @PostMapping("/rules/{id}/remove")
    @Permit(value = "routing.edit", audit = "routing.rule-removed")
    SetBodies.RuleSetBody remove(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @Valid @RequestBody DraftRevisionBody body,
            Actor actor) {
        return once(
                actor,
                key,
                "remove/" + id,
                body,
                () -> editDraft.remove(body.revision(), id, actor));
    }

    @PostMapping("/order")
    @Permit(value = "routing.edit", audit = "routing.ordered")
    SetBodies.RuleSetBody order(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody RuleOrderBody body,
            Actor actor) {
        return once(
                actor,
                key,
                "order",
                body,
                () -> editDraft.order(body.revision(), body.rules(), actor));
    }

    @PostMapping("/desk")
    @Permit(value = "routing.edit", audit = "routing.desk-named")
    SetBodies.RuleSetBody desk(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody RuleDeskBody body,
            Actor actor) {
        return once(
                actor,
                key,
                "desk",
                body,
                () -> editDraft.nameDesk(body.revision(), new UnitId(body.unit()), actor));
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "routing.edit", audit = "routing.draft-discarded")
    void discard(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody DraftRevisionBody body,
            Actor actor) {
        idempotency.once(
                actor,
                key,
                "routing.discard",
                body,
                Boolean.class,
                () -> {
                    editDraft.discard(body.revision(), actor);
                    return true;
                });
    }

    @PostMapping("/release")
    @Permit(value = "routing.release", audit = "routing.released")
    SetBodies.RuleSetBody release(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody DraftReleaseBody body,
            Actor actor) {
        var from = Optional.ofNullable(body.effectiveFrom());
        return once(
                actor,
                key,
                "release",
                body,
                () -> releaseDraft.release(body.revision(), from, actor));
    }

    private SetBodies.RuleSetBody once(
            Actor actor, String key, String what, Object body, Supplier<RuleSet> work) {
        return idempotency.once(
                actor,
                key,
                "routing." + what,
                body,
                SetBodies.RuleSetBody.class,
                () -> bodies.body(work.get()));
    }
}
