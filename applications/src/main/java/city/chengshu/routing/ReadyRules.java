package city.chengshu.routing;

import city.chengshu.kernel.HouseClock;
import city.chengshu.organization.Shift;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// A rule set made ready to answer (规则引擎): outlines prepared, nothing read while it decides.
/// Immutable; what changes meanwhile, units and duties, it asks the [KnownCity].
final class ReadyRules {

    /// @param shape of a drawn rule
    record Ready(
            Rule rule,
            int position,
            boolean broken,
            Optional<Shift> shift,
            Optional<PreparedGeometry> shape) {

        static Ready of(Rule rule, int position) {
            var broken = !RuleSetFaults.ofItself(rule).isEmpty();
            return new Ready(
                    rule,
                    position,
                    broken,
                    rule.hours().flatMap(Hours::shift),
                    rule.area() instanceof Area.Drawn(var geoJson) && !broken
                            ? Outlines.read(geoJson).map(PreparedGeometryFactory::prepare)
                            : Optional.empty());
        }
    }

    /// Who gets it by one rule.
    record Answer(Ready by, UnitId unit, String unitName, Optional<UUID> duty, String words) {}

    private final RuleSet set;
    private final List<Ready> rules;

    ReadyRules(RuleSet set) {
        this.set = set;
        rules =
                IntStream.range(0, set.rules().size())
                        .mapToObj(i -> Ready.of(set.rules().get(i), i + 1))
                        .toList();
    }

    RuleSet set() {
        return set;
    }

    /// The outlines some rule was drawn with.
    List<Geometry> shapes() {
        return rules.stream()
                .flatMap(one -> one.shape().stream())
                .map(PreparedGeometry::getGeometry)
                .toList();
    }

    List<Shift> shifts() {
        return rules.stream().flatMap(one -> one.shift().stream()).toList();
    }

    /// The rules whose dates cover a moment.
    List<UUID> holdingAt(Instant moment) {
        var day = LocalDate.ofInstant(moment, HouseClock.CITY);
        return rules.stream()
                .map(Ready::rule)
                .filter(rule -> rule.holdsOn(day))
                .map(Rule::id)
                .toList();
    }

    /// For a case: only what broke is kept of the rules that did not decide.
    Decision decide(Question question, KnownCity city) {
        var decision = explain(question, city);
        return new Decision(
                decision.set(),
                decision.rule(),
                decision.unit(),
                decision.unitName(),
                decision.duty(),
                decision.words(),
                decision.passedOver().stream()
                        .filter(one -> one.why() == Decision.Why.BROKEN)
                        .toList());
    }

    /// For a person who wants to know (试派): every rule before the one that decided, and why not.
    Decision explain(Question question, KnownCity city) {
        var asked = new Asked(question, city);
        var passedOver = new ArrayList<Decision.PassedOver>();
        for (var ready : rules) {
            var why = asked.whyNot(ready);
            var answer = why.isPresent() ? Optional.<Answer>empty() : asked.answer(ready);
            if (answer.isPresent()) {
                return decision(answer.get(), passedOver);
            }
            passedOver.add(
                    new Decision.PassedOver(
                            ready.rule().id(),
                            ready.position(),
                            ready.rule().title(),
                            why.orElseGet(() -> noAnswer(ready))));
        }
        return byDesk(question, city, passedOver);
    }

    /// All who claim it, the one who gets it first.
    List<Answer> claims(Question question, KnownCity city) {
        var asked = new Asked(question, city);
        return rules.stream()
                .filter(ready -> asked.whyNot(ready).isEmpty())
                .flatMap(ready -> asked.answer(ready).stream())
                .toList();
    }

    private static Decision.Why noAnswer(Ready ready) {
        return ready.rule().target() instanceof Target.Roster
                ? Decision.Why.NO_DUTY
                : Decision.Why.BROKEN;
    }

    private Decision decision(Answer answer, List<Decision.PassedOver> passedOver) {
        var words =
                "派遣规则第%d版第%d条「%s」：%s"
                        .formatted(
                                set.number(),
                                answer.by().position(),
                                answer.by().rule().title(),
                                answer.words());
        return new Decision(
                set.number(),
                Optional.of(answer.by().rule().id()),
                answer.unit(),
                answer.unitName(),
                answer.duty(),
                words,
                passedOver);
    }

    private Decision byDesk(
            Question question, KnownCity city, List<Decision.PassedOver> passedOver) {
        var last = city.lastDesk(question);
        var named = city.unitName(set.desk());
        var unit = named.isPresent() ? set.desk() : last.unit();
        var name = named.orElse(last.unitName());
        return new Decision(
                set.number(),
                Optional.empty(),
                unit,
                name,
                Optional.empty(),
                "派遣规则第%d版：没有规则适用，由%s兜底办理。".formatted(set.number(), name),
                passedOver);
    }
}
