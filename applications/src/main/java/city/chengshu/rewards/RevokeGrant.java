package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what was granted (撤销), by whom and why on record; the reporter is told.
@Service
public class RevokeGrant {

    private static final int LONGEST = 200;

    private final Grants grants;
    private final Notify notify;
    private final Clock clock;

    RevokeGrant(Grants grants, Notify notify, Clock clock) {
        this.grants = grants;
        this.notify = notify;
        this.clock = clock;
    }

    @Transactional
    public void revoke(UUID id, String reason, Actor by) {
        var clean = reason.strip();
        if (clean.isEmpty()
                || clean.length() > LONGEST
                || clean.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    RewardError.REASON_NEEDED,
                    "Cannot revoke grant %s: a reason of at most 200 characters is needed"
                            .formatted(id));
        }
        var grant =
                grants.findForUpdate(id, by.scope())
                        .orElseThrow(() ->
                                new Refusal(
                                        RewardError.UNKNOWN_GRANT,
                                        "Cannot revoke grant %s: no such grant for you"
                                                .formatted(id)));
        if (grant.state() == RewardGrant.State.REVOKED) {
            throw new Refusal(
                    RewardError.REVOKED, "Cannot revoke grant %s: it is revoked".formatted(id));
        }
        revoke(grant, clean, by, clock.instant());
    }

    /// Whatever the reports of a case have earned.
    void revokeAll(UUID caseId, String reason, Actor by, Instant now) {
        grants.ofCaseForUpdate(caseId).forEach(grant -> revoke(grant, reason, by, now));
    }

    private void revoke(RewardGrant grant, String reason, Actor by, Instant now) {
        grants.revoke(grant, reason, by, now);
        notify.send(
                new Notice(
                        "reward-revoked",
                        new Recipient.Person(grant.person()),
                        Map.of("number", grant.number(), "reason", reason),
                        "/citizen/#/pages/rewards/rewards"));
    }
}
