package city.chengshu.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which period counts, and what is left of a text.
class RuleTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aClassCountsBeforeAllAndAnOutcomeBeforeAny() {
        var rules =
                List.of(
                        rule(1, "*", Rule.Outcome.ANY, 1), rule(2, "*", Rule.Outcome.CLOSED, 2),
                        rule(3, "QD01", Rule.Outcome.ANY, 3),
                                rule(4, "QD01", Rule.Outcome.CLOSED, 4));
        assertThat(days(rules, "QD01", Rule.Outcome.CLOSED)).contains(4);
        assertThat(days(rules, "QD01", Rule.Outcome.REJECTED)).contains(3);
        assertThat(days(rules, "QD02", Rule.Outcome.CLOSED)).contains(2);
        assertThat(days(rules, "QD02", Rule.Outcome.REJECTED)).contains(1);
    }

    @Test
    void withoutARuleNothingGoes() {
        assertThat(Rule.find(List.of(), Rule.Kind.TEXT, "QD01", Rule.Outcome.CLOSED, TODAY))
                .isEmpty();
    }

    @Test
    void aRuleWithoutDaysKeeps() {
        var kept =
                new Rule(
                        UUID.randomUUID(),
                        1,
                        Rule.Kind.TEXT,
                        "*",
                        Rule.Outcome.ANY,
                        Optional.empty(),
                        TODAY,
                        Optional.empty(),
                        "",
                        "",
                        Instant.EPOCH);
        assertThat(kept.before(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aRuleCountsFromItsDayUntilTheDayBeforeItsEnd() {
        var rule =
                new Rule(
                        UUID.randomUUID(),
                        1,
                        Rule.Kind.TEXT,
                        "*",
                        Rule.Outcome.ANY,
                        Optional.of(1),
                        TODAY,
                        Optional.of(TODAY.plusDays(2)),
                        "",
                        "",
                        Instant.EPOCH);
        assertThat(rule.isInForce(TODAY.minusDays(1))).isFalse();
        assertThat(rule.isInForce(TODAY)).isTrue();
        assertThat(rule.isInForce(TODAY.plusDays(1))).isTrue();
        assertThat(rule.isInForce(TODAY.plusDays(2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "请打13800001234联系, 请打［电话］联系",
        "电话 138-0000-1234, 电话 ［电话］",
        "+86 13800001234, ［电话］",
        "座机0532-85911234, 座机［电话］",
        "身份证37020219800101123X, 身份证［证件号］",
        "卡6222021234567890123, 卡［卡号］",
        "邮箱a.b@example.org。, 邮箱［邮箱］。",
        "案件20261125-000123, 案件20261125-000123",
        "井盖高3厘米 长200米, 井盖高3厘米 长200米",
        "张三家门口, 张三家门口"
    })
    void numbersThatIdentifyAreMaskedAndNothingElse(String text, String masked) {
        var mask =
                MaskText.of(
                        List.of(
                                pattern(
                                        "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}[.][A-Za-z]{2,10}",
                                        "［邮箱］"),
                                pattern("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])", "［证件号］"),
                                pattern("(?<![0-9])[3-6][0-9]{15,18}(?![0-9])", "［卡号］"),
                                pattern(
                                        "(?<![0-9])([+]?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])",
                                        "［电话］"),
                                pattern(
                                        "(?<![0-9])0[0-9]{2,3}-?[2-9][0-9]{6,7}(?![0-9])",
                                        "［电话］")));
        assertThat(mask.apply(text)).isEqualTo(masked);
        assertThat(mask.apply(mask.apply(text)))
                .as("masking twice changes nothing")
                .isEqualTo(masked);
    }

    private static Retentions.Pattern pattern(String expression, String by) {
        return new Retentions.Pattern("", "", expression, by);
    }

    private static Optional<Integer> days(List<Rule> rules, String code, Rule.Outcome outcome) {
        return Rule.find(rules, Rule.Kind.TEXT, code, outcome, TODAY).flatMap(Rule::days);
    }

    private static Rule rule(int version, String code, Rule.Outcome outcome, int days) {
        return new Rule(
                UUID.randomUUID(),
                version,
                Rule.Kind.TEXT,
                code,
                outcome,
                Optional.of(days),
                TODAY.minusYears(1),
                Optional.empty(),
                "",
                "",
                Instant.EPOCH);
    }
}
