package city.chengshu.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody did to a rule set (规则变更). Kept for ever.
public record RuleSetEvent(
        Kind kind, Optional<UUID> rule, String words, UUID actor, String actorName, Instant at) {

    public enum Kind {
        OPENED,
        RULE_ADDED,
        RULE_CHANGED,
        RULE_REMOVED,
        ORDERED,
        DESK_NAMED,
        PROPOSAL_ACCEPTED,
        DISCARDED,
        RELEASED
    }
}
