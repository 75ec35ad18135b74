package city.chengshu.indicators;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A city changes what a figure means, or how its parts weigh (指标维护).
@Service
public class EditDefinition {

    /// What may be changed.
    ///
    /// @param from since when it means this; without it the former meaning is forgotten
    public record Change(
            String name,
            String nameEn,
            Definition.Direction direction,
            Optional<String> numerator,
            Optional<String> denominator,
            Optional<String> formula,
            Definition.Period period,
            Optional<LocalDate> from,
            String owner,
            String source,
            Map<String, Double> weights) {
        public Change {
            weights = Map.copyOf(weights);
        }
    }

    private final Definitions definitions;
    private final List<FactSource> sources;
    private final ReadIndicators readIndicators;
    private final Clock clock;

    EditDefinition(
            Definitions definitions,
            List<FactSource> sources,
            ReadIndicators readIndicators,
            Clock clock) {
        this.definitions = definitions;
        this.sources = sources;
        this.readIndicators = readIndicators;
        this.clock = clock;
    }

    /// Periods that ended before `change.from` keep the former meaning.
    @Transactional
    public Definition change(String code, Change change, Actor by) {
        var found = definitions.get(code);
        var changed = checked(code, found.subject(), found.unit(), change, found.validFrom());
        definitions.save(changed, clock.instant(), by);
        return changed;
    }

    /// A figure the city did not have before.
    @Transactional
    public Definition add(String code, String subject, Definition.Unit unit, Change change) {
        if (definitions.all().containsKey(code)) {
            throw new Refusal(
                    IndicatorsError.EXISTS, "Cannot add indicator %s: it exists".formatted(code));
        }
        var added = checked(code, subject, unit, change, LocalDate.of(2023, 1, 1));
        definitions.insert(added);
        return added;
    }

    /// What the figure would be; nothing is kept.
    public ReadIndicators.Answer preview(
            String code,
            String subject,
            Definition.Unit unit,
            Change change,
            Question question,
            Actor actor) {
        var all = new LinkedHashMap<>(definitions.on(question.to()));
        all.put(code, checked(code, subject, unit, change, question.to()));
        return readIndicators.answer(all, question, Set.of(code), actor);
    }

    private Definition checked(
            String code,
            String subject,
            Definition.Unit unit,
            Change change,
            LocalDate otherwiseFrom) {
        refuseMixed(change);
        change.numerator().ifPresent(this::refuseUnknownFacts);
        change.denominator().ifPresent(this::refuseUnknownFacts);
        change.formula().ifPresent(formula -> refuseWrongParts(code, formula));
        refuseWrongWeights(change);
        return new Definition(
                code,
                change.name(),
                change.nameEn(),
                subject,
                unit,
                change.direction(),
                change.numerator(),
                change.denominator(),
                change.formula(),
                change.period(),
                change.from().orElse(otherwiseFrom),
                change.owner(),
                change.source(),
                change.weights());
    }

    /// Every fact a numerator or denominator may name.
    public List<FactName> facts() {
        return sources.stream().flatMap(source -> source.names().stream()).toList();
    }

    private static void refuseMixed(Change change) {
        if (change.numerator().isPresent() == change.formula().isPresent()
                || (change.denominator().isPresent() && change.numerator().isEmpty())) {
            throw wrong("either a numerator with or without denominator, or a formula is needed");
        }
    }

    private void refuseUnknownFacts(String text) {
        var read = ReadExpression.of(text);
        var known =
                facts().stream()
                        .flatMap(fact -> Stream.of(fact.code(), fact.code() + ".good"))
                        .collect(Collectors.toSet());
        var unknown = read.names().stream().filter(name -> !known.contains(name)).findFirst();
        if (unknown.isPresent() || !read.weights().isEmpty()) {
            throw wrong("no fact " + unknown.orElse("weighs"));
        }
        refuseNought(read);
    }

    private void refuseWrongParts(String code, String text) {
        var read = ReadExpression.of(text);
        var all = definitions.all();
        var unknown = read.names().stream().filter(name -> !all.containsKey(name)).findFirst();
        if (unknown.isPresent()) {
            throw wrong("no indicator " + unknown.get());
        }
        if (new Formula(all).isCircular(code, read)) {
            throw wrong(code + " would need itself");
        }
        refuseNought(read);
    }

    private static void refuseNought(Expression read) {
        if (read.dividesByNought()) {
            throw wrong("it divides by nought");
        }
    }

    private static void refuseWrongWeights(Change change) {
        var needed =
                change.formula().map(text -> ReadExpression.of(text).weights()).orElse(Set.of());
        change.weights()
                .forEach((part, weight) -> {
                    if (!needed.contains(part) || weight < 0 || !Double.isFinite(weight)) {
                        throw new Refusal(
                                IndicatorsError.BAD_WEIGHT,
                                "Cannot weigh %s: not part of the formula, or below nought"
                                        .formatted(part));
                    }
                });
    }

    private static Refusal wrong(String why) {
        return new Refusal(IndicatorsError.BAD_FORMULA, "Cannot change the indicator: " + why);
    }
}
