package city.chengshu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @Test
    void signsBindAsInSchool() {
        assertThat(value("1 + 2 * 3 - 4 / 2")).contains(5.0);
        assertThat(value("(1 + 2) * (3 - 4) / 2")).contains(-1.5);
        assertThat(value("10 - 3 - 2")).contains(5.0);
        assertThat(value("a * 2 + @a")).contains(27.0);
    }

    @Test
    void whatIsMissingOrDividedByNoughtHasNoValue() {
        assertThat(value("a / (a - 10)")).isEmpty();
        assertThat(value("a + missing")).isEmpty();
        assertThat(value("a * @missing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "+ 1",
                "(1",
                "1)",
                "a b",
                "1 2",
                "a ** 2",
                "1; drop table x",
                "A",
                "a'",
                "@",
                "1..2",
                "((((((((((((((((((((((((((((((((((((((((((((((((((((1"
            })
    void whatIsNotAFormulaIsRefusedAtItsPlace(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReadExpression.of(text))
                .withMessageStartingWith("Cannot read the formula")
                .matches(refusal -> refusal.code() == IndicatorsError.BAD_FORMULA);
    }

    @Test
    void aFormulaOfAnyLengthIsRefusedNotFollowed() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReadExpression.of("(".repeat(100_000)));
    }

    @Test
    void aFigureCannotNeedItself() {
        var a = composed("a", "b + 1");
        var b = composed("b", "c");
        var formula = new Formula(Map.of("a", a, "b", b, "c", composed("c", "1")));
        assertThat(formula.isCircular("c", ReadExpression.of("a"))).isTrue();
        assertThat(formula.isCircular("c", ReadExpression.of("c"))).isTrue();
        assertThat(formula.isCircular("d", ReadExpression.of("a + b"))).isFalse();
    }

    @Test
    void aComposedFigureWithoutWeightsHasNoValue() {
        var part =
                new Definition(
                        "part",
                        "",
                        "",
                        "ALL",
                        Definition.Unit.PERCENT,
                        Definition.Direction.UP,
                        Optional.of("close.good"),
                        Optional.of("close"),
                        Optional.empty(),
                        Definition.Period.MONTH,
                        java.time.LocalDate.EPOCH,
                        "",
                        "",
                        Map.of());
        var facts = Map.of("close", 4L, "close.good", 3L);
        var without = composed("whole", "@part * part / @part");
        assertThat(
                        new Formula(Map.of("part", part, "whole", without))
                                .value("whole", facts)
                                .value())
                .isEmpty();
        var with = weighed(without, Map.of("part", 40.0));
        var formula = new Formula(Map.of("part", part, "whole", with));
        assertThat(formula.value("whole", facts).value()).contains(0.75);
        assertThat(formula.value("part", Map.of()).value()).as("nothing to divide by").isEmpty();
        assertThat(formula.facts("whole")).isEqualTo(java.util.Set.of("close", "close.good"));
    }

    private static Optional<Double> value(String text) {
        return ReadExpression.of(text)
                .value(name ->
                        name.code().equals("a")
                                ? Optional.of(name.weight() ? 7.0 : 10.0)
                                : Optional.empty());
    }

    private static Definition composed(String code, String formula) {
        return new Definition(
                code,
                "",
                "",
                "ALL",
                Definition.Unit.SCORE,
                Definition.Direction.UP,
                Optional.empty(),
                Optional.empty(),
                Optional.of(formula),
                Definition.Period.MONTH,
                java.time.LocalDate.EPOCH,
                "",
                "",
                Map.of());
    }

    private static Definition weighed(Definition one, Map<String, Double> weights) {
        return new Definition(
                one.code(),
                one.name(),
                one.nameEn(),
                one.subject(),
                one.unit(),
                one.direction(),
                one.numerator(),
                one.denominator(),
                one.formula(),
                one.period(),
                one.validFrom(),
                one.owner(),
                one.source(),
                weights);
    }

    @Test
    void whatAlwaysDividesByNoughtIsSeen() {
        assertThat(ReadExpression.of("a / 0").dividesByNought()).isTrue();
        assertThat(ReadExpression.of("1 + a / (2 - 2)").dividesByNought()).isTrue();
        assertThat(ReadExpression.of("a / (b - b)").dividesByNought()).isFalse();
        assertThat(ReadExpression.of("0 / a").dividesByNought()).isFalse();
    }

    @Test
    void everyNameOfAFormulaIsFound() {
        var read = ReadExpression.of("(@a * a + @b * (1 - b)) / (@a + @b)");
        assertThat(List.copyOf(read.names())).containsExactly("a", "b");
        assertThat(List.copyOf(read.weights())).containsExactly("a", "b");
    }
}
