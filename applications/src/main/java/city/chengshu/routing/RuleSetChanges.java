package city.chengshu.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What differs between two rule sets (规则对比), rule by rule.
public final class RuleSetChanges {

    private RuleSetChanges() {}

    /// What became of a rule.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /// @param before position and rule in the older set
    public record Change(Kind kind, Optional<Placed> before, Optional<Placed> after) {}

    /// A rule where it stands.
    public record Placed(int position, Rule rule) {}

    static List<Change> between(RuleSet older, RuleSet newer) {
        var before = placed(older);
        var after = placed(newer);
        var stayed = inOrder(before, after);
        var changes = new ArrayList<Change>();
        after.forEach((id, now) -> {
            var then = Optional.ofNullable(before.get(id));
            kind(then, now, stayed.contains(id))
                    .ifPresent(kind -> changes.add(new Change(kind, then, Optional.of(now))));
        });
        before.forEach((id, then) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(Kind.REMOVED, Optional.of(then), Optional.empty()));
            }
        });
        return changes;
    }

    private static Optional<Kind> kind(Optional<Placed> then, Placed now, boolean stayed) {
        if (then.isEmpty()) {
            return Optional.of(Kind.ADDED);
        }
        if (!then.get().rule().equals(now.rule())) {
            return Optional.of(Kind.CHANGED);
        }
        return stayed ? Optional.empty() : Optional.of(Kind.MOVED);
    }

    private static Map<UUID, Placed> placed(RuleSet set) {
        var placed = new LinkedHashMap<UUID, Placed>();
        set.rules().forEach(rule -> placed.put(rule.id(), new Placed(placed.size() + 1, rule)));
        return placed;
    }

    /// The most rules that stand in both sets in the same order; the others were moved.
    private static Set<UUID> inOrder(Map<UUID, Placed> before, Map<UUID, Placed> after) {
        var common = after.keySet().stream().filter(before::containsKey).toList();
        var places = common.stream().mapToInt(id -> get(before, id).position()).toArray();
        var runs = new ArrayList<List<Integer>>();
        for (var i = 0; i < places.length; i++) {
            var place = places[i];
            var longest =
                    runs.stream()
                            .filter(run -> places[run.getLast()] < place)
                            .max(Comparator.comparingInt(List::size))
                            .orElse(List.of());
            var run = new ArrayList<>(longest);
            run.add(i);
            runs.add(run);
        }
        return runs.stream().max(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
                .map(common::get)
                .collect(Collectors.toSet());
    }

    private static Placed get(Map<UUID, Placed> placed, UUID id) {
        return Optional.ofNullable(placed.get(id)).orElseThrow();
    }
}
