package city.chengshu.retention;

import city.chengshu.kernel.Actor;
import city.chengshu.reporting.EraseReporters;
import city.chengshu.reporting.EraseReporters.Due;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A citizen wants not to be called any more about what is over (本人申请删除). Reports under way keep
/// their contact: whoever handles them may have to ask.
@Service
public class EraseMyContact {

    private static final int MOST = 1_000;

    private final Retentions retentions;
    private final EraseReporters eraseReporters;
    private final ApplyRetention applyRetention;
    private final Clock clock;

    EraseMyContact(
            Retentions retentions,
            EraseReporters eraseReporters,
            ApplyRetention applyRetention,
            Clock clock) {
        this.retentions = retentions;
        this.eraseReporters = eraseReporters;
        this.applyRetention = applyRetention;
        this.clock = clock;
    }

    /// @return how many reports
    @Transactional
    public int erase(Actor citizen) {
        retentions.lock();
        var ended = applyRetention.withoutHeld(eraseReporters.endedOf(citizen.id(), MOST));
        if (ended.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        eraseReporters.eraseContacts(ended.stream().map(Due::report).toList());
        retentions.log(
                Rule.Kind.CONTACT,
                null,
                now,
                ended.size(),
                ended.stream().map(Due::number).toList(),
                "本人申请",
                now);
        return ended.size();
    }
}
