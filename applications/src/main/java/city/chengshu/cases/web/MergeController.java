package city.chengshu.cases.web;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.DetachReport;
import city.chengshu.cases.FindDuplicates;
import city.chengshu.cases.MergeCases;
import city.chengshu.cases.MoveCase;
import city.chengshu.cases.OpenCase;
import city.chengshu.cases.ReadDossier;
import city.chengshu.cases.SplitCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Cases that are one problem, and one that is many.
@RestController
class MergeController {

    record MergeBody(int version, @NotNull UUID target, @NotBlank @Size(max = 500) String reason) {}

    record ReasonBody(int version, @NotBlank @Size(max = 500) String reason) {}

    record PartBody(
            @NotNull UUID unit,
            @Nullable @Size(max = 40) String classCode,
            @NotBlank @Size(max = 500) String text) {
        OpenCase.Part part() {
            return new OpenCase.Part(
                    new UnitId(unit), Optional.ofNullable(classCode), text, "split");
        }
    }

    record SplitBody(
            int version,
            @NotBlank @Size(max = 500) String reason,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid PartBody> parts) {}

    private final FindDuplicates findDuplicates;
    private final ReadDossier readDossier;
    private final MergeCases mergeCases;
    private final SplitCase splitCase;
    private final DetachReport detachReport;
    private final Idempotency idempotency;

    MergeController(
            FindDuplicates findDuplicates,
            ReadDossier readDossier,
            MergeCases mergeCases,
            SplitCase splitCase,
            DetachReport detachReport,
            Idempotency idempotency) {
        this.findDuplicates = findDuplicates;
        this.readDossier = readDossier;
        this.mergeCases = mergeCases;
        this.splitCase = splitCase;
        this.detachReport = detachReport;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/cases/{id}/duplicates")
    @Permit(value = "case.read", audit = "case.duplicates", recorded = false)
    List<CaseBodies.DuplicateBody> duplicates(@PathVariable UUID id, Actor actor) {
        var found = readDossier.get(new CaseId(id), actor);
        return findDuplicates.of(found, actor.scope()).stream()
                .map(CaseBodies.DuplicateBody::of)
                .toList();
    }

    @PostMapping("/api/cases/{id}/merge")
    @Permit(value = "case.merge", audit = "case.merge")
    CaseBodies.MovedBody merge(
            @PathVariable UUID id,
            @Valid @RequestBody MergeBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                "case.merge " + id,
                key,
                body,
                actor,
                () ->
                        mergeCases.merge(
                                new CaseId(id),
                                body.version(),
                                new CaseId(body.target()),
                                body.reason(),
                                actor));
    }

    @PostMapping("/api/cases/{id}/unmerge")
    @Permit(value = "case.merge", audit = "case.unmerge")
    CaseBodies.MovedBody unmerge(
            @PathVariable UUID id,
            @Valid @RequestBody ReasonBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                "case.unmerge " + id,
                key,
                body,
                actor,
                () -> mergeCases.unmerge(new CaseId(id), body.version(), body.reason(), actor));
    }

    @PostMapping("/api/cases/{id}/split")
    @Permit(value = "case.split", audit = "case.split")
    CaseBodies.MovedBody split(
            @PathVariable UUID id,
            @Valid @RequestBody SplitBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                "case.split " + id,
                key,
                body,
                actor,
                () ->
                        splitCase.split(
                                new CaseId(id),
                                body.version(),
                                body.parts().stream().map(PartBody::part).toList(),
                                body.reason(),
                                actor));
    }

    /// Answers with the case the report has now.
    @PostMapping("/api/cases/{id}/reports/{report}/detach")
    @Permit(value = "case.merge", audit = "case.detach")
    CaseBodies.MovedBody detach(
            @PathVariable UUID id,
            @PathVariable UUID report,
            @Valid @RequestBody ReasonBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "case.detach " + report,
                body,
                CaseBodies.MovedBody.class,
                () ->
                        CaseBodies.MovedBody.of(
                                detachReport.detach(
                                        new CaseId(id),
                                        body.version(),
                                        report,
                                        body.reason(),
                                        actor)));
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
