package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rules that hold together (规则集), in their order: the first that fits decides. A draft becomes a
/// released set, which never changes and is superseded by the next.
///
/// @param basedOn the set it was copied from
/// @param desk who gets what no rule fits (兜底席位)
/// @param revision counts the edits of a draft
/// @param simulated made for the demo (模拟)
public record RuleSet(
        int number,
        State state,
        Optional<Integer> basedOn,
        UnitId desk,
        int revision,
        String note,
        boolean simulated,
        String openedBy,
        Instant openedAt,
        Optional<String> releasedBy,
        Optional<Instant> releasedAt,
        Optional<Instant> effectiveFrom,
        List<Rule> rules) {

    /// Of released sets: the later to take effect is the greater.
    static final Comparator<RuleSet> BY_EFFECT =
            Comparator.comparing((RuleSet set) -> set.effectiveFrom().orElseThrow())
                    .thenComparing(RuleSet::number);

    public enum State {
        DRAFT,
        RELEASED,
        DISCARDED
    }

    public RuleSet {
        rules = List.copyOf(rules);
    }

    Optional<Rule> find(UUID rule) {
        return rules.stream().filter(one -> one.id().equals(rule)).findFirst();
    }
}
