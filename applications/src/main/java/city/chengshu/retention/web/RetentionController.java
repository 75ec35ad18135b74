package city.chengshu.retention.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.retention.ApplyRetention;
import city.chengshu.retention.Deletion;
import city.chengshu.retention.EditRules;
import city.chengshu.retention.EraseMyContact;
import city.chengshu.retention.Hold;
import city.chengshu.retention.HoldCase;
import city.chengshu.retention.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
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

/// How long personal data are kept, what must stay, and what went.
@RestController
class RetentionController {

    record RetentionRuleBody(
            UUID id,
            int version,
            Rule.Kind kind,
            String classCode,
            Rule.Outcome outcome,
            @Nullable Integer days,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String madeName,
            Instant madeAt) {
        static RetentionRuleBody of(Rule one) {
            return new RetentionRuleBody(
                    one.id(),
                    one.version(),
                    one.kind(),
                    one.classCode(),
                    one.outcome(),
                    one.days().orElse(null),
                    one.from(),
                    one.to().orElse(null),
                    one.reason(),
                    one.madeName(),
                    one.madeAt());
        }
    }

    record NewRetentionRuleBody(
            @NotNull Rule.Kind kind,
            @NotBlank @Size(max = 20) String classCode,
            @NotNull Rule.Outcome outcome,
            @Min(0) @Max(36_500) @Nullable Integer days,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 200) String reason) {}

    record RetentionPreviewBody(int amount, boolean more, List<String> sample, int held) {}

    record DeletionBody(
            long id,
            Instant at,
            Rule.Kind kind,
            @Nullable Integer version,
            Instant before,
            int amount,
            List<String> subjects,
            String why) {
        static DeletionBody of(Deletion one) {
            return new DeletionBody(
                    one.id(),
                    one.at(),
                    one.kind(),
                    one.version().orElse(null),
                    one.before(),
                    one.amount(),
                    one.subjects(),
                    one.why());
        }
    }

    record HoldBody(
            UUID id,
            UUID caseId,
            String caseNumber,
            String reason,
            String placedName,
            Instant placedAt,
            @Nullable String liftedName,
            @Nullable Instant liftedAt,
            @Nullable String liftedReason) {
        static HoldBody of(Hold one) {
            return new HoldBody(
                    one.id(),
                    one.caseId(),
                    one.caseNumber(),
                    one.reason(),
                    one.placedName(),
                    one.placedAt(),
                    one.liftedName().orElse(null),
                    one.liftedAt().orElse(null),
                    one.liftedReason().orElse(null));
        }
    }

    record NewHoldBody(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String caseNumber,
            @NotBlank @Size(max = 200) String reason) {}

    record LiftBody(@NotBlank @Size(max = 200) String reason) {}

    record ErasedBody(int amount) {}

    private static final int PAGE = 50;
    private static final int MOST_BY_HAND = 5_000;

    private final EditRules editRules;
    private final HoldCase holdCase;
    private final ApplyRetention applyRetention;
    private final EraseMyContact eraseMyContact;
    private final Idempotency idempotency;

    RetentionController(
            EditRules editRules,
            HoldCase holdCase,
            ApplyRetention applyRetention,
            EraseMyContact eraseMyContact,
            Idempotency idempotency) {
        this.editRules = editRules;
        this.holdCase = holdCase;
        this.applyRetention = applyRetention;
        this.eraseMyContact = eraseMyContact;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/retention/rules")
    @Permit(value = "retention.read", audit = "retention.rules", recorded = false)
    List<RetentionRuleBody> rules() {
        return editRules.list().stream().map(RetentionRuleBody::of).toList();
    }

    @PostMapping("/api/retention/rules")
    @Permit(value = "retention.edit", audit = "retention.rule_add")
    @ResponseStatus(HttpStatus.CREATED)
    RetentionRuleBody add(
            @Valid @RequestBody NewRetentionRuleBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        var draft =
                new EditRules.Draft(
                        body.kind(),
                        body.classCode(),
                        body.outcome(),
                        Optional.ofNullable(body.days()),
                        body.from(),
                        body.reason());
        return idempotency.once(
                actor,
                key,
                "retention.rule_add",
                body,
                RetentionRuleBody.class,
                () -> RetentionRuleBody.of(editRules.add(draft, actor)));
    }

    @GetMapping("/api/retention/preview")
    @Permit(value = "retention.read", audit = "retention.preview", recorded = false)
    RetentionPreviewBody preview(
            @RequestParam Rule.Kind kind,
            @RequestParam @Size(max = 20) String classCode,
            @RequestParam Rule.Outcome outcome,
            @RequestParam @Min(0) @Max(36_500) int days) {
        var found = editRules.preview(kind, classCode, outcome, days);
        return new RetentionPreviewBody(
                found.amount(), found.isMore(), found.sample(), found.held());
    }

    @GetMapping("/api/retention/log")
    @Permit(value = "retention.read", audit = "retention.log", recorded = false)
    List<DeletionBody> log(@RequestParam Optional<Long> before) {
        return editRules.log(before, PAGE).stream().map(DeletionBody::of).toList();
    }

    @PostMapping("/api/retention/run")
    @Permit(value = "retention.edit", audit = "retention.run")
    ErasedBody run() {
        return new ErasedBody(applyRetention.run(MOST_BY_HAND));
    }

    @GetMapping("/api/retention/holds")
    @Permit(value = "retention.read", audit = "retention.holds", recorded = false)
    List<HoldBody> holds() {
        return holdCase.list().stream().map(HoldBody::of).toList();
    }

    @PostMapping("/api/retention/holds")
    @Permit(value = "retention.hold", audit = "retention.hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@Valid @RequestBody NewHoldBody body, Actor actor) {
        holdCase.hold(body.caseNumber(), body.reason(), actor);
    }

    @PostMapping("/api/retention/holds/{id}/lift")
    @Permit(value = "retention.hold", audit = "retention.lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID id, @Valid @RequestBody LiftBody body, Actor actor) {
        holdCase.lift(id, body.reason(), actor);
    }

    /// For the citizen himself: nobody calls him any more about what is over.
    @PostMapping("/api/retention/my-contact/erase")
    @Permit(value = Permit.CITIZEN, audit = "retention.my_contact")
    ErasedBody eraseMine(Actor citizen) {
        return new ErasedBody(eraseMyContact.erase(citizen));
    }
}
