package city.chengshu.indicators;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A calculation over named values (公式): numbers, names, weights, `+ - * /` and brackets. Where a
/// value is missing or a divisor is nought there is no result, never a wrong one.
sealed interface Expression {

    /// @param weight whether the name stands for the weight given to it
    record Name(String code, boolean weight) implements Expression {}

    record Number(double value) implements Expression {}

    record Calculation(char sign, Expression left, Expression right) implements Expression {}

    default Optional<Double> value(Function<Name, Optional<Double>> values) {
        return switch (this) {
            case Name name -> values.apply(name);
            case Number(var value) -> Optional.of(value);
            case Calculation(var sign, var left, var right) ->
                    left.value(values)
                            .flatMap(a -> right.value(values).flatMap(b -> calculate(sign, a, b)));
        };
    }

    private static Optional<Double> calculate(char sign, double a, double b) {
        return switch (sign) {
            case '+' -> Optional.of(a + b);
            case '-' -> Optional.of(a - b);
            case '*' -> Optional.of(a * b);
            default -> b == 0 ? Optional.empty() : Optional.of(a / b);
        };
    }

    /// Whether it would divide by what is always nought.
    default boolean dividesByNought() {
        return this instanceof Calculation(var sign, var left, var right)
                && (left.dividesByNought()
                        || right.dividesByNought()
                        || (sign == '/'
                                && right.value(_ -> Optional.empty())
                                        .filter(value -> value == 0)
                                        .isPresent()));
    }

    /// The names it needs, without weights.
    default Set<String> names() {
        var names = new TreeSet<String>();
        collect(names, false);
        return names;
    }

    /// The names whose weights it needs.
    default Set<String> weights() {
        var names = new TreeSet<String>();
        collect(names, true);
        return names;
    }

    private void collect(Set<String> into, boolean weights) {
        switch (this) {
            case Name(var code, var weight) -> {
                if (weight == weights) {
                    into.add(code);
                }
            }
            case Number _ -> {}
            case Calculation(_, var left, var right) -> {
                left.collect(into, weights);
                right.collect(into, weights);
            }
        }
    }
}
