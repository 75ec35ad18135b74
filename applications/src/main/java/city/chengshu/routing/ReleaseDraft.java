package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the draft in force from a moment on (发布规则), if no rule of it is broken and whoever releases
/// it did not edit it. The set before is superseded then; nothing of either changes any more.
@Service
public class ReleaseDraft {

    private static final Duration LATEST = Duration.ofDays(366);

    private final RuleSets sets;
    private final ReleasedSets released;
    private final RuleSetFaults faults;
    private final Clock clock;

    ReleaseDraft(RuleSets sets, ReleasedSets released, KnownCity city, Clock clock) {
        this.sets = sets;
        this.released = released;
        this.faults = new RuleSetFaults(city);
        this.clock = clock;
    }

    /// @param revision the one that was read before
    /// @param effectiveFrom none: from now on
    @Transactional
    public RuleSet release(int revision, Optional<Instant> effectiveFrom, Actor by) {
        RuleScope.refuseButCity(by);
        var now = clock.instant();
        var last = sets.lastReleased();
        var draft = sets.take(revision);
        refuseEditor(draft, by);
        refuseBroken(draft);
        var from = effectiveFrom.orElse(now);
        refuseMoment(from, now, last);
        sets.note(draft.number(), RuleSetEvent.Kind.RELEASED, Optional.empty(), "", by, now);
        sets.release(draft.number(), by, now, from);
        released.changed();
        return sets.find(draft.number()).orElseThrow();
    }

    private void refuseEditor(RuleSet draft, Actor by) {
        if (sets.events(draft.number()).stream().anyMatch(one -> one.actor().equals(by.id()))) {
            throw new Refusal(
                    RoutingError.SAME_PERSON,
                    "Cannot release rule set %d: the same person edited it"
                            .formatted(draft.number()));
        }
    }

    private void refuseBroken(RuleSet draft) {
        var found = faults.of(draft);
        if (!found.isEmpty()) {
            throw new Refusal(
                    RoutingError.BROKEN_RULES,
                    "Cannot release rule set %d: %s"
                            .formatted(
                                    draft.number(),
                                    found.stream()
                                            .limit(20)
                                            .map(one ->
                                                    "rule %d %s"
                                                            .formatted(one.position(), one.fault()))
                                            .collect(Collectors.joining(", "))));
        }
    }

    /// The past stays as it was, and no set is passed over by one that was released before it.
    private static void refuseMoment(Instant from, Instant now, RuleSet last) {
        if (from.isBefore(now)
                || from.isAfter(now.plus(LATEST))
                || last.effectiveFrom().filter(from::isBefore).isPresent()) {
            throw new Refusal(
                    RoutingError.BAD_MOMENT,
                    "Cannot release from %s: not within a year, or before set %d takes effect"
                            .formatted(from, last.number()));
        }
    }
}
