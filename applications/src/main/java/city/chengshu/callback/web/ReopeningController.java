package city.chengshu.callback.web;

import city.chengshu.callback.AskReopening;
import city.chengshu.callback.DecideReopening;
import city.chengshu.callback.ReadCallBacks;
import city.chengshu.callback.Reopening;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.reporting.FollowReport;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/// A reporter asks to have his case opened again; an officer decides.
@RestController
class ReopeningController {

    record AskReopeningBody(@NotBlank @Size(max = 500) String words) {}

    /// What a reporter may do, and what became of what he asked for.
    record MayReopenBody(
            boolean possible,
            @Nullable Instant until,
            Reopening.@Nullable State state,
            @Nullable Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String decision) {
        static MayReopenBody of(AskReopening.Possibility one) {
            return new MayReopenBody(
                    one.possible(),
                    one.until().orElse(null),
                    one.asked().map(Reopening::state).orElse(null),
                    one.asked().map(Reopening::proposedAt).orElse(null),
                    one.asked().flatMap(Reopening::decidedAt).orElse(null),
                    one.asked().map(Reopening::decision).orElse(null));
        }
    }

    record ReopeningBody(
            UUID id,
            int cycle,
            String number,
            Reopening.Origin origin,
            String words,
            String proposedName,
            Instant proposedAt,
            Instant due,
            Reopening.State state,
            @Nullable String decidedName,
            @Nullable Instant decidedAt,
            String decision) {
        static ReopeningBody of(Reopening one) {
            return new ReopeningBody(
                    one.id(),
                    one.cycle(),
                    one.number(),
                    one.origin(),
                    one.words(),
                    one.proposedName(),
                    one.proposedAt(),
                    one.due(),
                    one.state(),
                    one.decidedName().orElse(null),
                    one.decidedAt().orElse(null),
                    one.decision());
        }
    }

    record DecideReopeningBody(@NotNull Boolean reopen, @NotBlank @Size(max = 500) String words) {}

    record DecidedBody(UUID id, boolean reopened) {}

    private final AskReopening askReopening;
    private final DecideReopening decideReopening;
    private final ReadCallBacks readCallBacks;
    private final FollowReport followReport;
    private final Idempotency idempotency;

    ReopeningController(
            AskReopening askReopening,
            DecideReopening decideReopening,
            ReadCallBacks readCallBacks,
            FollowReport followReport,
            Idempotency idempotency) {
        this.askReopening = askReopening;
        this.decideReopening = decideReopening;
        this.readCallBacks = readCallBacks;
        this.followReport = followReport;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/reports/{id}/reopening")
    @Permit(value = Permit.CITIZEN, audit = "reopening.mine", recorded = false)
    MayReopenBody mine(@PathVariable UUID id, Actor citizen) {
        return MayReopenBody.of(
                askReopening.possibility(followReport.getMine(new ReportId(id), citizen)));
    }

    @PostMapping("/api/reports/{id}/reopening")
    @Permit(value = Permit.CITIZEN, audit = "reopening.ask")
    @ResponseStatus(HttpStatus.CREATED)
    MayReopenBody ask(
            @PathVariable UUID id,
            @Valid @RequestBody AskReopeningBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor citizen) {
        return ask(followReport.getMine(new ReportId(id), citizen), body, key, citizen);
    }

    /// The same for an anonymous reporter, who has the code.
    @GetMapping("/api/reports/follow/{number}/reopening")
    @Permit(value = Permit.ANYONE, audit = "reopening.follow", recorded = false)
    MayReopenBody follow(@PathVariable String number, @RequestParam String code) {
        return MayReopenBody.of(askReopening.possibility(followReport.getByCode(number, code)));
    }

    @PostMapping("/api/reports/follow/{number}/reopening")
    @Permit(value = Permit.ANYONE, audit = "reopening.ask")
    @ResponseStatus(HttpStatus.CREATED)
    MayReopenBody askByCode(
            @PathVariable String number,
            @RequestParam String code,
            @Valid @RequestBody AskReopeningBody body,
            @RequestHeader("Idempotency-Key") String key) {
        return ask(followReport.getByCode(number, code), body, key, Actor.ANONYMOUS);
    }

    private MayReopenBody ask(Report report, AskReopeningBody body, String key, Actor reporter) {
        return idempotency.once(
                reporter,
                key,
                "reopening.ask " + report.id().value(),
                body,
                MayReopenBody.class,
                () -> {
                    askReopening.ask(report, body.words(), reporter);
                    return MayReopenBody.of(askReopening.possibility(report));
                });
    }

    @GetMapping("/api/cases/{id}/reopenings")
    @Permit(value = "case.read", audit = "reopening.list", recorded = false)
    List<ReopeningBody> ofCase(@PathVariable UUID id, Actor actor) {
        return readCallBacks.reopenings(id, actor).stream().map(ReopeningBody::of).toList();
    }

    @PostMapping("/api/reopenings/{id}/decision")
    @Permit(value = "case.reopen", audit = "reopening.decide")
    DecidedBody decide(
            @PathVariable UUID id,
            @Valid @RequestBody DecideReopeningBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "reopening.decide " + id,
                body,
                DecidedBody.class,
                () -> {
                    decideReopening.decide(id, body.reopen(), body.words(), actor);
                    return new DecidedBody(id, body.reopen());
                });
    }
}
