package city.chengshu.routing.web;

import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.routing.ReadRuleSets;
import city.chengshu.routing.RuleFault;
import city.chengshu.routing.RuleSet;
import city.chengshu.routing.RuleSetChanges;
import city.chengshu.routing.RuleSetEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes rule sets fit to be shown: with the names of units and areas.
@Component
class SetBodies {

    /// @param rules how many
    record RuleSetLine(
            int number,
            ReadRuleSets.Life life,
            String note,
            boolean simulated,
            int rules,
            String openedBy,
            Instant openedAt,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt,
            @Nullable Instant effectiveFrom) {}

    /// @param rule none: the set itself
    record RuleFaultBody(@Nullable UUID rule, int position, RuleFault fault, String chinese) {}

    record RuleDifferenceBody(
            RuleSetChanges.Kind kind,
            RuleBodies.@Nullable ShownRule before,
            RuleBodies.@Nullable ShownRule after) {}

    record RuleEventBody(RuleSetEvent.Kind kind, String words, String actorName, Instant at) {}

    record RuleSetBody(
            RuleSetLine line,
            int revision,
            @Nullable Integer basedOn,
            UUID desk,
            @Nullable String deskName,
            List<RuleBodies.ShownRule> rules,
            List<RuleFaultBody> faults,
            List<RuleDifferenceBody> changes,
            List<RuleEventBody> events) {}

    private final ReadRuleSets readRuleSets;
    private final Units units;
    private final Divisions divisions;

    SetBodies(ReadRuleSets readRuleSets, Units units, Divisions divisions) {
        this.readRuleSets = readRuleSets;
        this.units = units;
        this.divisions = divisions;
    }

    RuleSetLine line(RuleSet set) {
        return new RuleSetLine(
                set.number(),
                readRuleSets.life(set),
                set.note(),
                set.simulated(),
                set.rules().size(),
                set.openedBy(),
                set.openedAt(),
                set.releasedBy().orElse(null),
                set.releasedAt().orElse(null),
                set.effectiveFrom().orElse(null));
    }

    RuleSetBody body(RuleSet set) {
        return body(readRuleSets.show(set));
    }

    RuleSetBody body(ReadRuleSets.Shown shown) {
        var set = shown.set();
        return new RuleSetBody(
                line(set),
                set.revision(),
                set.basedOn().orElse(null),
                set.desk().value(),
                units.find(set.desk()).map(Unit::name).orElse(null),
                IntStream.range(0, set.rules().size())
                        .mapToObj(i -> rule(new RuleSetChanges.Placed(i + 1, set.rules().get(i))))
                        .toList(),
                shown.faults().stream()
                        .map(one ->
                                new RuleFaultBody(
                                        one.rule().map(rule -> rule.id()).orElse(null),
                                        one.position(),
                                        one.fault(),
                                        one.fault().chinese()))
                        .toList(),
                shown.changes().stream()
                        .map(one ->
                                new RuleDifferenceBody(
                                        one.kind(), rule(one.before()), rule(one.after())))
                        .toList(),
                shown.events().stream().map(this::event).toList());
    }

    private RuleBodies.@Nullable ShownRule rule(Optional<RuleSetChanges.Placed> placed) {
        return placed.map(this::rule).orElse(null);
    }

    private RuleBodies.ShownRule rule(RuleSetChanges.Placed placed) {
        return RuleBodies.ShownRule.of(placed.rule(), placed.position(), units, divisions);
    }

    /// What was noted of a desk is its id.
    private RuleEventBody event(RuleSetEvent event) {
        var words =
                event.kind() == RuleSetEvent.Kind.DESK_NAMED
                        ? units.find(new UnitId(UUID.fromString(event.words())))
                                .map(Unit::name)
                                .orElse("")
                        : event.words();
        return new RuleEventBody(event.kind(), words, event.actorName(), event.at());
    }
}
