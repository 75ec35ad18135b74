package city.chengshu.routing;

import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/// Shows rule sets (查看规则): which holds now, what differs, what is wrong, who did what.
@Service
public class ReadRuleSets {

    /// Where a set stands in its life.
    public enum Life {
        DRAFT,
        COMING,
        IN_FORCE,
        SUPERSEDED,
        DISCARDED
    }

    /// A set with all there is to say about it.
    public record Shown(
            RuleSet set,
            Life life,
            List<RuleSetFaults.Found> faults,
            List<RuleSetChanges.Change> changes,
            List<RuleSetEvent> events) {}

    private final RuleSets sets;
    private final ReleasedSets released;
    private final RuleSetFaults faults;
    private final Clock clock;

    ReadRuleSets(RuleSets sets, ReleasedSets released, KnownCity city, Clock clock) {
        this.sets = sets;
        this.released = released;
        this.faults = new RuleSetFaults(city);
        this.clock = clock;
    }

    /// The newest first.
    public List<RuleSet> listAll() {
        return sets.listAll();
    }

    public Shown read(int number) {
        var set =
                sets.find(number)
                        .orElseThrow(() ->
                                new Refusal(
                                        RoutingError.UNKNOWN_SET,
                                        "Cannot find rule set %d: no such set".formatted(number)));
        return show(set);
    }

    public Shown show(RuleSet set) {
        var changes =
                set.basedOn()
                        .flatMap(sets::find)
                        .map(older -> RuleSetChanges.between(older, set))
                        .orElse(List.of());
        return new Shown(set, life(set), faults.of(set), changes, sets.events(set.number()));
    }

    public Life life(RuleSet set) {
        var now = clock.instant();
        return switch (set.state()) {
            case DRAFT -> Life.DRAFT;
            case DISCARDED -> Life.DISCARDED;
            case RELEASED -> lifeOfReleased(set, now);
        };
    }

    /// The one that was released a moment ago may be newer than the one in memory.
    private Life lifeOfReleased(RuleSet set, Instant now) {
        if (set.effectiveFrom().orElseThrow().isAfter(now)) {
            return Life.COMING;
        }
        return RuleSet.BY_EFFECT.compare(set, released.at(now).set()) >= 0
                ? Life.IN_FORCE
                : Life.SUPERSEDED;
    }
}
