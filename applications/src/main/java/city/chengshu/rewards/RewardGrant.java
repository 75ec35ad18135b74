package city.chengshu.rewards;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What one report earned by one version of a rule (奖励), as it stands now.
///
/// @param person who earned it; never shown in lists
/// @param amount points, or 分
/// @param paidThrough the channel that paid it; `模拟` if none is configured
public record RewardGrant(
        UUID id,
        String rule,
        int ruleVersion,
        String grade,
        UUID report,
        String number,
        UUID caseId,
        UUID person,
        String classCode,
        String region,
        RewardKind kind,
        long amount,
        State state,
        Instant grantedAt,
        Instant creditAt,
        Optional<Instant> creditedAt,
        Optional<Instant> revokedAt,
        String reason,
        Optional<Instant> paidAt,
        Optional<String> paidThrough,
        boolean simulated) {

    public enum State {
        /// 待到账.
        GRANTED,
        /// 已到账.
        CREDITED,
        /// 已撤销.
        REVOKED
    }

    /// One line of the ledger (流水).
    public record Entry(Kind kind, Instant at, String actorName, String reason) {
        public enum Kind {
            GRANTED,
            CREDITED,
            PAID,
            REVOKED
        }
    }

    /// What a person has of one kind (余额).
    public record Balance(RewardKind kind, long pending, long credited) {}
}
