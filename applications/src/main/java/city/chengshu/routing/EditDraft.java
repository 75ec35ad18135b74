package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Edits the draft of the rules (编制规则): nothing of it holds before somebody else releases it, so a
/// rule may be broken meanwhile. Each edit names the revision it was made on.
@Service
public class EditDraft {

    static final int MOST_RULES = 2_000;

    private final RuleSets sets;
    private final Clock clock;

    EditDraft(RuleSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /// Begins a draft with the rules of the last released set.
    @Transactional
    public RuleSet open(String note, Actor by) {
        var last = sets.lastReleased();
        var draft =
                new RuleSet(
                        sets.nextNumber(),
                        RuleSet.State.DRAFT,
                        Optional.of(last.number()),
                        last.desk(),
                        0,
                        note.strip(),
                        last.simulated(),
                        by.name(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        last.rules());
        if (!sets.open(draft)) {
            throw new Refusal(
                    RoutingError.DRAFT_OPEN, "Cannot begin a draft: there is one already");
        }
        note(draft, RuleSetEvent.Kind.OPENED, Optional.empty(), draft.note(), by);
        return draft;
    }

    /// @param position from 1; beyond the end: last
    @Transactional
    public RuleSet add(int revision, int position, Rule rule, Actor by) {
        return add(revision, position, rule, RuleSetEvent.Kind.RULE_ADDED, by);
    }

    RuleSet add(int revision, int position, Rule rule, RuleSetEvent.Kind kind, Actor by) {
        refuse(rule, by);
        var draft = sets.take(revision);
        if (draft.rules().size() >= MOST_RULES) {
            throw new Refusal(
                    RoutingError.TOO_MANY_RULES,
                    "Cannot add a rule: there are %d already".formatted(MOST_RULES));
        }
        var rules = new ArrayList<>(draft.rules());
        var added = withId(rule, Ids.next(clock.instant()));
        rules.add(Math.clamp(position, 1, rules.size() + 1) - 1, added);
        return write(draft, rules, kind, Optional.of(added), by);
    }

    @Transactional
    public RuleSet change(int revision, UUID id, Rule rule, Actor by) {
        refuse(rule, by);
        var draft = sets.take(revision);
        var before = get(draft, id);
        RuleScope.refuseOutside(before.area(), by);
        var rules = new ArrayList<>(draft.rules());
        var changed = withId(rule, id);
        rules.set(rules.indexOf(before), changed);
        return write(draft, rules, RuleSetEvent.Kind.RULE_CHANGED, Optional.of(changed), by);
    }

    @Transactional
    public RuleSet remove(int revision, UUID id, Actor by) {
        var draft = sets.take(revision);
        var removed = get(draft, id);
        RuleScope.refuseOutside(removed.area(), by);
        var rules = new ArrayList<>(draft.rules());
        rules.remove(removed);
        return write(draft, rules, RuleSetEvent.Kind.RULE_REMOVED, Optional.of(removed), by);
    }

    /// @param order ids of all rules, the first to be asked first
    @Transactional
    public RuleSet order(int revision, List<UUID> order, Actor by) {
        RuleScope.refuseButCity(by);
        var draft = sets.take(revision);
        var known = new HashSet<>(draft.rules().stream().map(Rule::id).toList());
        if (order.size() != known.size() || !known.equals(new HashSet<>(order))) {
            throw new Refusal(
                    RoutingError.BAD_ORDER,
                    "Cannot order the rules: the list does not name each of them once");
        }
        var rules = order.stream().map(id -> get(draft, id)).toList();
        return write(draft, rules, RuleSetEvent.Kind.ORDERED, Optional.empty(), by);
    }

    /// Names who gets what no rule fits.
    @Transactional
    public RuleSet nameDesk(int revision, UnitId desk, Actor by) {
        RuleScope.refuseButCity(by);
        var draft = sets.take(revision);
        sets.setDesk(draft.number(), desk);
        note(draft, RuleSetEvent.Kind.DESK_NAMED, Optional.empty(), desk.value().toString(), by);
        return sets.findDraft().orElseThrow();
    }

    @Transactional
    public void discard(int revision, Actor by) {
        RuleScope.refuseButCity(by);
        var draft = sets.take(revision);
        sets.discard(draft.number());
        note(draft, RuleSetEvent.Kind.DISCARDED, Optional.empty(), "", by);
    }

    private RuleSet write(
            RuleSet draft,
            List<Rule> rules,
            RuleSetEvent.Kind kind,
            Optional<Rule> rule,
            Actor by) {
        sets.writeRules(draft.number(), rules);
        note(draft, kind, rule.map(Rule::id), rule.map(Rule::title).orElse(""), by);
        return sets.findDraft().orElseThrow();
    }

    private void note(
            RuleSet set, RuleSetEvent.Kind kind, Optional<UUID> rule, String words, Actor by) {
        sets.note(set.number(), kind, rule, words, by, clock.instant());
    }

    private static Rule get(RuleSet draft, UUID id) {
        return draft.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                RoutingError.UNKNOWN_RULE,
                                "Cannot find rule %s in the draft: not there".formatted(id)));
    }

    private static void refuse(Rule rule, Actor by) {
        RuleScope.refuseOutside(rule.area(), by);
        if (rule.from().filter(EditDraft::isFar).isPresent()
                || rule.until().filter(EditDraft::isFar).isPresent()) {
            throw new Refusal(
                    RoutingError.BAD_RULE,
                    "Cannot keep the rule: its dates are not between 2000 and 2100");
        }
    }

    private static boolean isFar(LocalDate day) {
        return day.getYear() < 2000 || day.getYear() > 2100;
    }

    private static Rule withId(Rule rule, UUID id) {
        return new Rule(
                id,
                rule.title(),
                rule.matter(),
                rule.area(),
                rule.owner(),
                rule.hours(),
                rule.target(),
                rule.from(),
                rule.until(),
                rule.origin());
    }
}
