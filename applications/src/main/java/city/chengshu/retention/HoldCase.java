package city.chengshu.retention;

import city.chengshu.cases.ForgetReporters;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the data of a case whatever the rules say, and lets them go again (法律保留, 解除); both with a
/// reason, both on record.
@Service
public class HoldCase {

    private final Retentions retentions;
    private final ForgetReporters cases;
    private final Clock clock;

    HoldCase(Retentions retentions, ForgetReporters cases, Clock clock) {
        this.retentions = retentions;
        this.cases = cases;
        this.clock = clock;
    }

    public List<Hold> list() {
        return retentions.holds();
    }

    @Transactional
    public void hold(String caseNumber, String reason, Actor by) {
        var id = cases.getByNumber(caseNumber.strip(), by.scope());
        retentions.lock();
        var now = clock.instant();
        var hold =
                new Hold(
                        Ids.next(now),
                        id.value(),
                        caseNumber.strip(),
                        reason.strip(),
                        by.name(),
                        now,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
        if (!retentions.hold(hold)) {
            throw new Refusal(
                    RetentionError.HELD, "Cannot hold case %s: it is held".formatted(caseNumber));
        }
    }

    @Transactional
    public void lift(UUID id, String reason, Actor by) {
        retentions.lock();
        if (!retentions.lift(id, reason.strip(), by.name(), clock.instant())) {
            throw new Refusal(
                    RetentionError.LIFTED,
                    "Cannot lift hold %s: not there, or lifted".formatted(id));
        }
    }
}
