package city.chengshu.rewards.web;

import city.chengshu.rewards.RewardGrant;
import city.chengshu.rewards.RewardKind;
import city.chengshu.rewards.RewardRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes out of the controllers of rewards.
final class RewardBodies {

    private RewardBodies() {}

    record BalanceBody(RewardKind kind, long pending, long credited) {
        static BalanceBody of(RewardGrant.Balance balance) {
            return new BalanceBody(balance.kind(), balance.pending(), balance.credited());
        }
    }

    /// @param amount points, or 分
    /// @param person masked
    record RewardGrantBody(
            UUID id,
            String rule,
            int ruleVersion,
            String ruleName,
            String ruleNameEn,
            String grade,
            UUID report,
            String number,
            @Nullable UUID caseId,
            String classCode,
            String className,
            @Nullable String person,
            RewardKind kind,
            long amount,
            RewardGrant.State state,
            Instant grantedAt,
            Instant creditAt,
            @Nullable Instant creditedAt,
            @Nullable Instant revokedAt,
            String reason,
            @Nullable Instant paidAt,
            @Nullable String paidThrough,
            boolean simulated) {

        /// @param caseId for staff only
        /// @param person for staff only
        static RewardGrantBody of(
                RewardGrant grant,
                RewardRule rule,
                String className,
                @Nullable UUID caseId,
                @Nullable String person) {
            return new RewardGrantBody(
                    grant.id(),
                    grant.rule(),
                    grant.ruleVersion(),
                    rule.name(),
                    rule.nameEn(),
                    grant.grade(),
                    grant.report(),
                    grant.number(),
                    caseId,
                    grant.classCode(),
                    className,
                    person,
                    grant.kind(),
                    grant.amount(),
                    grant.state(),
                    grant.grantedAt(),
                    grant.creditAt(),
                    grant.creditedAt().orElse(null),
                    grant.revokedAt().orElse(null),
                    grant.reason(),
                    grant.paidAt().orElse(null),
                    grant.paidThrough().orElse(null),
                    grant.simulated());
        }
    }

    record LedgerEntryBody(
            RewardGrant.Entry.Kind entry, Instant at, String actorName, String reason) {
        static LedgerEntryBody of(RewardGrant.Entry entry) {
            return new LedgerEntryBody(entry.kind(), entry.at(), entry.actorName(), entry.reason());
        }
    }

    record RewardGrantStoryBody(RewardGrantBody grant, List<LedgerEntryBody> ledger) {}
}
