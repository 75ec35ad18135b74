package city.chengshu.indicators;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Definitions made ready to calculate with; knows that no figure needs itself.
final class Formula {

    private final Map<String, Definition> definitions;

    Formula(Map<String, Definition> definitions) {
        this.definitions = Map.copyOf(definitions);
    }

    /// What came out, with the two sums it was divided from if it was.
    record Value(
            Optional<Double> value, Optional<Double> numerator, Optional<Double> denominator) {}

    /// @param facts sums by fact name, also of `name.good`; what is missing is nought
    Value value(String code, Map<String, Long> facts) {
        var definition = definitions.get(code);
        if (definition == null) {
            return new Value(Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (definition.formula().isPresent()) {
            var read = ReadExpression.of(definition.formula().get());
            var value = read.value(name -> part(definition, name, facts));
            return new Value(value, Optional.empty(), Optional.empty());
        }
        var numerator = sum(definition.numerator().orElseThrow(), facts);
        if (definition.denominator().isEmpty()) {
            return new Value(numerator, numerator, Optional.empty());
        }
        var denominator = sum(definition.denominator().get(), facts);
        var value = numerator.flatMap(a -> denominator.filter(b -> b != 0).map(b -> a / b));
        return new Value(value, numerator, denominator);
    }

    private Optional<Double> part(Definition whole, Expression.Name name, Map<String, Long> facts) {
        return name.weight()
                ? Optional.ofNullable(whole.weights().get(name.code()))
                : value(name.code(), facts).value();
    }

    private static Optional<Double> sum(String expression, Map<String, Long> facts) {
        return ReadExpression.of(expression)
                .value(name -> Optional.of(facts.getOrDefault(name.code(), 0L).doubleValue()));
    }

    /// Names of facts a figure is made of, through other figures too.
    Set<String> facts(String code) {
        var facts = new HashSet<String>();
        collect(code, facts, new HashSet<>());
        return facts;
    }

    private void collect(String code, Set<String> facts, Set<String> seen) {
        var definition = definitions.get(code);
        if (definition == null || !seen.add(code)) {
            return;
        }
        definition
                .formula()
                .map(text -> ReadExpression.of(text).names())
                .ifPresent(parts -> parts.forEach(part -> collect(part, facts, seen)));
        definition.numerator().ifPresent(text -> facts.addAll(ReadExpression.of(text).names()));
        definition.denominator().ifPresent(text -> facts.addAll(ReadExpression.of(text).names()));
    }

    /// Whether `code` would need itself if it were defined so.
    boolean isCircular(String code, Expression formula) {
        return formula.names().stream().anyMatch(part -> needs(part, code, new HashSet<>()));
    }

    private boolean needs(String part, String code, Set<String> seen) {
        if (part.equals(code)) {
            return true;
        }
        var definition = definitions.get(part);
        if (definition == null || !seen.add(part)) {
            return false;
        }
        return definition
                .formula()
                .map(ReadExpression::of)
                .filter(formula ->
                        formula.names().stream().anyMatch(other -> needs(other, code, seen)))
                .isPresent();
    }
}
