package city.chengshu.indicators;

import city.chengshu.kernel.Refusal;
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
    public record Change(
            String name,
            String nameEn,
            Definition.Direction direction,
            Optional<String> numerator,
            Optional<String> denominator,
            Optional<String> formula,
            String owner,
            String source,
            Map<String, Double> weights) {
        public Change {
            weights = Map.copyOf(weights);
        }
    }

    private final Definitions definitions;
    private final List<FactSource> sources;

    EditDefinition(Definitions definitions, List<FactSource> sources) {
        this.definitions = definitions;
        this.sources = sources;
    }

    @Transactional
    public Definition change(String code, Change change) {
        var found = definitions.get(code);
        refuseMixed(change);
        change.numerator().ifPresent(this::refuseUnknownFacts);
        change.denominator().ifPresent(this::refuseUnknownFacts);
        change.formula().ifPresent(formula -> refuseWrongParts(code, formula));
        refuseWrongWeights(change);
        var changed =
                new Definition(
                        code,
                        change.name(),
                        change.nameEn(),
                        found.subject(),
                        found.unit(),
                        change.direction(),
                        change.numerator(),
                        change.denominator(),
                        change.formula(),
                        change.owner(),
                        change.source(),
                        change.weights());
        definitions.save(changed);
        return changed;
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
