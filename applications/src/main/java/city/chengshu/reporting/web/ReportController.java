package city.chengshu.reporting.web;

import city.chengshu.audit.AuditDraft;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Place;
import city.chengshu.reporting.Contact;
import city.chengshu.reporting.EvaluateReport;
import city.chengshu.reporting.FollowReport;
import city.chengshu.reporting.NewReport;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.ReportError;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.SubmitReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A citizen reports, follows, evaluates.
@RestController
class ReportController {

    record SubmitBody(
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            double longitude,
            double latitude,
            @Nullable CoordinateSystem coordinateSystem,
            @Nullable String address,
            @Nullable @Size(max = 40) String classCode,
            @Nullable String text,
            boolean anonymous,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable UUID joins) {

        NewReport report() {
            return new NewReport(
                    Optional.ofNullable(photos).orElse(List.of()),
                    place(),
                    Optional.ofNullable(classCode).filter(code -> !code.isEmpty()),
                    Optional.ofNullable(text).orElse(""),
                    Optional.ofNullable(address).orElse(""),
                    anonymous,
                    contact(),
                    Optional.ofNullable(joins).map(ReportId::new));
        }

        private Optional<Contact> contact() {
            return Optional.ofNullable(contactPhone)
                    .filter(phone -> !phone.isBlank())
                    .map(phone -> new Contact(Optional.ofNullable(contactName).orElse(""), phone));
        }

        private Place place() {
            try {
                return Optional.ofNullable(coordinateSystem)
                        .orElse(CoordinateSystem.WGS84)
                        .toWgs84(longitude, latitude);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(ReportError.WRONG_PLACE, "Cannot submit: " + wrong.getMessage());
            }
        }
    }

    /// @param followCode for anonymous reporters; never kept, made again when the request is
    ///   repeated
    record SubmittedBody(
            UUID id, String number, @Nullable String caseNumber, @Nullable String followCode) {}

    record EvaluateBody(
            boolean solved,
            @Min(1) @Max(5) int satisfaction,
            @Nullable @Size(max = 500) String text) {}

    private final SubmitReport submitReport;
    private final FollowReport followReport;
    private final EvaluateReport evaluateReport;
    private final ReportClasses classes;
    private final Idempotency idempotency;

    ReportController(
            SubmitReport submitReport,
            FollowReport followReport,
            EvaluateReport evaluateReport,
            ReportClasses classes,
            Idempotency idempotency) {
        this.submitReport = submitReport;
        this.followReport = followReport;
        this.evaluateReport = evaluateReport;
        this.classes = classes;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/reports")
    @Permit(value = Permit.ANYONE, audit = "report.submit")
    @ResponseStatus(HttpStatus.CREATED)
    SubmittedBody submit(
            @Valid @RequestBody SubmitBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        if (body.anonymous()) {
            AuditDraft.withoutActor();
        }
        var answer =
                idempotency.once(
                        body.anonymous() ? Actor.ANONYMOUS : actor,
                        key,
                        "report.submit",
                        body,
                        SubmittedBody.class,
                        () -> submit(body, actor));
        return body.anonymous() ? withFollowCode(answer) : answer;
    }

    private SubmittedBody submit(SubmitBody body, Actor actor) {
        var submitted = submitReport.submit(body.report(), actor);
        return new SubmittedBody(
                submitted.id().value(),
                submitted.number(),
                submitted.caseNumber().orElse(null),
                null);
    }

    private SubmittedBody withFollowCode(SubmittedBody answer) {
        var code = followReport.codeOf(new ReportId(answer.id()));
        return new SubmittedBody(answer.id(), answer.number(), answer.caseNumber(), code);
    }

    @GetMapping("/api/reports/mine")
    @Permit(value = Permit.CITIZEN, audit = "report.mine", recorded = false)
    Page<ReportBodies.SummaryBody> mine(@RequestParam Optional<UUID> cursor, Actor actor) {
        var page = followReport.listMine(actor, cursor);
        return new Page<>(
                page.items().stream()
                        .map(report -> ReportBodies.SummaryBody.of(report, classes))
                        .toList(),
                page.next());
    }

    @GetMapping("/api/reports/{id}")
    @Permit(value = Permit.CITIZEN, audit = "report.read", recorded = false)
    ReportBodies.ReportBody read(@PathVariable UUID id, Actor actor) {
        var report = followReport.getMine(new ReportId(id), actor);
        return ReportBodies.ReportBody.of(report, followReport.story(report), classes);
    }

    @GetMapping("/api/reports/follow/{number}")
    @Permit(value = Permit.ANYONE, audit = "report.follow", recorded = false)
    ReportBodies.ReportBody follow(@PathVariable String number, @RequestParam String code) {
        var report = followReport.getByCode(number, code);
        return ReportBodies.ReportBody.of(report, followReport.story(report), classes);
    }

    @PostMapping("/api/reports/{id}/evaluation")
    @Permit(value = Permit.CITIZEN, audit = "report.evaluate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evaluate(@PathVariable UUID id, @Valid @RequestBody EvaluateBody body, Actor actor) {
        evaluateReport.evaluate(
                followReport.getMine(new ReportId(id), actor),
                body.solved(),
                body.satisfaction(),
                Optional.ofNullable(body.text()).orElse(""));
    }

    /// The same for an anonymous reporter, who has the code.
    @PostMapping("/api/reports/follow/{number}/evaluation")
    @Permit(value = Permit.ANYONE, audit = "report.evaluate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evaluateByCode(
            @PathVariable String number,
            @RequestParam String code,
            @Valid @RequestBody EvaluateBody body) {
        evaluateReport.evaluate(
                followReport.getByCode(number, code),
                body.solved(),
                body.satisfaction(),
                Optional.ofNullable(body.text()).orElse(""));
    }
}
