package city.chengshu.routing;

import city.chengshu.kernel.Snapshot;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// The released sets, ready to answer, in memory (已发布规则); every node loads again within a second of
/// a release.
@Component
class ReleasedSets {

    private final RuleSets sets;
    private final Snapshot<List<ReadyRules>> snapshot;

    ReleasedSets(RuleSets sets) {
        this.sets = sets;
        snapshot = new Snapshot<>(sets::version, _ -> load());
    }

    void changed() {
        snapshot.changed();
    }

    /// The set in force at a moment: of those that had taken effect the last.
    ReadyRules at(Instant moment) {
        var released = snapshot.get();
        for (var set : released) {
            if (!set.set().effectiveFrom().orElseThrow().isAfter(moment)) {
                return set;
            }
        }
        return released.getLast();
    }

    /// The last to take effect first.
    private List<ReadyRules> load() {
        return sets.listAll().stream()
                .filter(set -> set.state() == RuleSet.State.RELEASED)
                .sorted(RuleSet.BY_EFFECT.reversed())
                .map(ReadyRules::new)
                .toList();
    }
}
