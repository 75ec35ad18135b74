package city.chengshu.rewards.web;

import city.chengshu.access.ReadPhone;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.reporting.Contact;
import city.chengshu.rewards.ReadRewards;
import city.chengshu.rewards.RecomputeBalances;
import city.chengshu.rewards.RevokeGrant;
import city.chengshu.rewards.RewardGrant;
import city.chengshu.rewards.RewardKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Grants as staff see them, and the way to take one back.
@RestController
class GrantController {

    record RevokeBody(@NotBlank @Size(max = 200) String reason) {}

    record BudgetBody(String rule, LocalDate month, long spent) {}

    /// @param corrected how many sums were wrong
    record RecomputedBody(int corrected) {}

    private final ReadRewards readRewards;
    private final RevokeGrant revokeGrant;
    private final RecomputeBalances recomputeBalances;
    private final CaseClasses classes;
    private final ReadPhone readPhone;
    private final Idempotency idempotency;

    GrantController(
            ReadRewards readRewards,
            RevokeGrant revokeGrant,
            RecomputeBalances recomputeBalances,
            CaseClasses classes,
            ReadPhone readPhone,
            Idempotency idempotency) {
        this.readRewards = readRewards;
        this.revokeGrant = revokeGrant;
        this.recomputeBalances = recomputeBalances;
        this.classes = classes;
        this.readPhone = readPhone;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/reward-grants")
    @Permit(value = "reward.read", audit = "reward.list")
    Page<RewardBodies.RewardGrantBody> list(
            @RequestParam Optional<RewardGrant.State> state,
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> classCode,
            @RequestParam Optional<RewardKind> kind,
            @RequestParam Optional<String> report,
            @RequestParam Optional<UUID> cursor,
            Actor actor) {
        var filter = new ReadRewards.Filter(state, rule, classCode, kind, report, cursor);
        var page = readRewards.list(filter, actor);
        return new Page<>(page.items().stream().map(this::body).toList(), page.next());
    }

    @GetMapping("/api/reward-grants/{id}")
    @Permit(value = "reward.read", audit = "reward.read")
    RewardBodies.RewardGrantStoryBody read(@PathVariable UUID id, Actor actor) {
        return story(readRewards.get(id, actor));
    }

    @PostMapping("/api/reward-grants/{id}/revoke")
    @Permit(value = "reward.revoke", audit = "reward.revoke")
    RewardBodies.RewardGrantStoryBody revoke(
            @PathVariable UUID id,
            @Valid @RequestBody RevokeBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "reward.revoke " + id,
                body,
                RewardBodies.RewardGrantStoryBody.class,
                () -> {
                    revokeGrant.revoke(id, body.reason(), actor);
                    return story(readRewards.get(id, actor));
                });
    }

    @GetMapping("/api/reward-budgets")
    @Permit(value = "reward.read", audit = "reward.budget", recorded = false)
    List<BudgetBody> budgets() {
        return readRewards.budgets().stream()
                .map(one -> new BudgetBody(one.rule(), one.month(), one.amount()))
                .toList();
    }

    @PostMapping("/api/reward-balances/recomputation")
    @Permit(value = "reward.edit", audit = "reward.recompute")
    RecomputedBody recompute() {
        return new RecomputedBody(recomputeBalances.recompute());
    }

    private RewardBodies.RewardGrantStoryBody story(RewardGrant grant) {
        return new RewardBodies.RewardGrantStoryBody(
                body(grant),
                readRewards.ledger(grant).stream().map(RewardBodies.LedgerEntryBody::of).toList());
    }

    private RewardBodies.RewardGrantBody body(RewardGrant grant) {
        return RewardBodies.RewardGrantBody.of(
                grant,
                readRewards.ruleOf(grant),
                classes.getClass(grant.classCode()).name(),
                grant.caseId(),
                readPhone
                        .find(grant.person())
                        .map(phone -> new Contact("", phone).masked())
                        .orElse("****"));
    }
}
