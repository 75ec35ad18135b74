package city.chengshu.rewards;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Grants what a report has earned (发放), in the transaction of the step that made it valid.
@Service
class GrantReward {

    private final Grants grants;

    GrantReward(Grants grants) {
        this.grants = grants;
    }

    /// The grant, if the report earned one. What speaks against it is asked first without a lock:
    /// most reports earn nothing, and nobody waits for another in vain.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> grant(RewardRule rule, Candidate report, Instant now) {
        var day = LocalDate.ofInstant(now, HouseClock.CITY);
        if (rule.judge(report, day, Verdict.Usage.NONE) instanceof Verdict.Nothing
                || rule.judge(report, day, grants.look(rule, report, now))
                        instanceof Verdict.Nothing) {
            return Optional.empty();
        }
        grants.lock(rule, report, now);
        return switch (rule.judge(report, day, grants.look(rule, report, now))) {
            case Verdict.Nothing _ -> Optional.empty();
            case Verdict.Earns(var line) -> {
                var id = Ids.next(now);
                grants.insert(id, rule, line, report, now);
                yield Optional.of(id);
            }
        };
    }
}
