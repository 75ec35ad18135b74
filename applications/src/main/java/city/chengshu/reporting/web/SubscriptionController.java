package city.chengshu.reporting.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.ChangeSubscriptionRule;
import city.chengshu.reporting.ReadSubscriptions;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.ReportError;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.Subscribe;
import city.chengshu.reporting.Subscription;
import city.chengshu.reporting.SubscriptionRule;
import city.chengshu.reporting.Unsubscribe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A citizen's subscriptions (订阅).
@RestController
class SubscriptionController {

    record SubscribeBody(@NotNull Subscription.Kind kind, @NotBlank @Size(max = 40) String target) {

        Subscription.Subject subject() {
            try {
                return switch (kind) {
                    case REPORT ->
                            new Subscription.Subject.OfReport(
                                    new ReportId(UUID.fromString(target)));
                    case STREET -> new Subscription.Subject.OfStreet(RegionCode.of(target));
                    case CLASS -> new Subscription.Subject.OfClass(target);
                };
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(
                        ReportError.UNKNOWN_SUBJECT, "Cannot subscribe: " + wrong.getMessage());
            }
        }
    }

    record SubscribedBody(UUID id, Subscription.Kind kind, String target, Instant since) {
        static SubscribedBody of(Subscription one) {
            return new SubscribedBody(one.id(), one.kind(), one.target(), one.since());
        }
    }

    /// @param title a street's or class's name, or the region of a report
    record SubscriptionBody(
            UUID id,
            Subscription.Kind kind,
            String target,
            String title,
            Instant since,
            ReportBodies.@Nullable PublicBody report) {
        static SubscriptionBody of(ReadSubscriptions.Named named, ReportClasses classes) {
            var one = named.subscription();
            return new SubscriptionBody(
                    one.id(),
                    one.kind(),
                    one.target(),
                    named.title(),
                    one.since(),
                    named.report()
                            .map(item -> ReportBodies.PublicBody.of(item, classes))
                            .orElse(null));
        }
    }

    record SubscriptionRuleBody(@Min(1) @Max(200) int most, @Min(0) @Max(23) int digestHour) {
        static SubscriptionRuleBody of(SubscriptionRule rule) {
            return new SubscriptionRuleBody(rule.most(), rule.digestHour());
        }
    }

    record MineBody(SubscriptionRuleBody rule, List<SubscriptionBody> items) {}

    private final Subscribe subscribe;
    private final Unsubscribe unsubscribe;
    private final ReadSubscriptions readSubscriptions;
    private final ChangeSubscriptionRule changeRule;
    private final ReportClasses classes;
    private final Idempotency idempotency;

    SubscriptionController(
            Subscribe subscribe,
            Unsubscribe unsubscribe,
            ReadSubscriptions readSubscriptions,
            ChangeSubscriptionRule changeRule,
            ReportClasses classes,
            Idempotency idempotency) {
        this.subscribe = subscribe;
        this.unsubscribe = unsubscribe;
        this.readSubscriptions = readSubscriptions;
        this.changeRule = changeRule;
        this.classes = classes;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/subscriptions")
    @Permit(value = Permit.CITIZEN, audit = "subscription.list", recorded = false)
    MineBody mine(Actor actor) {
        var mine = readSubscriptions.read(actor);
        return new MineBody(
                SubscriptionRuleBody.of(mine.rule()),
                mine.subscriptions().stream()
                        .map(one -> SubscriptionBody.of(one, classes))
                        .toList());
    }

    @PostMapping("/api/subscriptions")
    @Permit(value = Permit.CITIZEN, audit = "subscription.add")
    @ResponseStatus(HttpStatus.CREATED)
    SubscribedBody subscribe(
            @Valid @RequestBody SubscribeBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "subscription.add",
                body,
                SubscribedBody.class,
                () -> SubscribedBody.of(subscribe.subscribe(body.subject(), actor)));
    }

    /// Ending twice is "not found" the second time: no key is needed.
    @DeleteMapping("/api/subscriptions/{id}")
    @Permit(value = Permit.CITIZEN, audit = "subscription.end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable UUID id, Actor actor) {
        unsubscribe.end(id, actor);
    }

    @GetMapping("/api/subscriptions/rule")
    @Permit(value = "notice.read", audit = "subscription.read-rule", recorded = false)
    SubscriptionRuleBody rule() {
        return SubscriptionRuleBody.of(readSubscriptions.rule());
    }

    /// How many a citizen may have, and when the day is told; from now on.
    @PutMapping("/api/subscriptions/rule")
    @Permit(value = "notice.edit", audit = "subscription.rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRule(@Valid @RequestBody SubscriptionRuleBody body) {
        changeRule.change(new SubscriptionRule(body.most(), body.digestHour()));
    }
}
