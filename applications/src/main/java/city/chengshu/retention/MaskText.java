package city.chengshu.retention;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Replaces what identifies people within a text (文本脱敏), as far as the patterns of the city say:
/// numbers and addresses of theirs. Names of people are not recognised, and the words themselves
/// stay.
record MaskText(List<Replacement> replacements) implements UnaryOperator<String> {

    record Replacement(Pattern pattern, String by) {}

    static MaskText of(List<Retentions.Pattern> patterns) {
        return new MaskText(
                patterns.stream()
                        .map(one ->
                                new Replacement(
                                        Pattern.compile(one.expression()),
                                        java.util.regex.Matcher.quoteReplacement(
                                                one.replacement())))
                        .toList());
    }

    @Override
    public String apply(String text) {
        var masked = text;
        for (var one : replacements) {
            masked = one.pattern().matcher(masked).replaceAll(one.by());
        }
        return masked;
    }
}
