package city.chengshu.indicators;

import city.chengshu.kernel.Refusal;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a calculation as people write it: by descent, a method for each rank of signs.
final class ReadExpression {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(@?[a-z][a-z0-9_.]*)|(\\d+(?:\\.\\d+)?)|([-+*/()]))");

    /// Every look at figures needs the same some hundred again.
    private static final LoadingCache<String, Expression> READ =
            Caffeine.newBuilder().maximumSize(1_000).build(ReadExpression::read);

    private final String text;
    private final Matcher matcher;
    private String token = "";
    private int depth;

    private ReadExpression(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    static Expression of(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    IndicatorsError.BAD_FORMULA, "Cannot read the formula: it is too long");
        }
        return READ.get(text);
    }

    private static Expression read(String text) {
        var reader = new ReadExpression(text.strip());
        reader.next();
        var read = reader.sum();
        if (!reader.token.isEmpty()) {
            throw reader.wrong("the end");
        }
        return read;
    }

    private Expression sum() {
        var left = product();
        while (token.equals("+") || token.equals("-")) {
            var sign = take().charAt(0);
            left = new Expression.Calculation(sign, left, product());
        }
        return left;
    }

    private Expression product() {
        var left = value();
        while (token.equals("*") || token.equals("/")) {
            var sign = take().charAt(0);
            left = new Expression.Calculation(sign, left, value());
        }
        return left;
    }

    private Expression value() {
        if (token.equals("(")) {
            return bracket();
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return new Expression.Number(Double.parseDouble(take()));
        }
        if (token.startsWith("@")) {
            return new Expression.Name(take().substring(1), true);
        }
        if (!token.isEmpty() && Character.isLetter(token.charAt(0))) {
            return new Expression.Name(take(), false);
        }
        throw wrong("a name or a number");
    }

    private Expression bracket() {
        if (++depth > DEEPEST) {
            throw wrong("fewer brackets");
        }
        take();
        var inside = sum();
        if (!token.equals(")")) {
            throw wrong("a closing bracket");
        }
        take();
        depth--;
        return inside;
    }

    private String take() {
        var taken = token;
        next();
        return taken;
    }

    private void next() {
        if (matcher.regionStart() >= text.length()) {
            token = "";
        } else if (matcher.lookingAt()) {
            token = matcher.group().strip();
            matcher.region(matcher.end(), text.length());
        } else {
            throw wrong("a name, a number or a sign");
        }
    }

    private Refusal wrong(String expected) {
        return new Refusal(
                IndicatorsError.BAD_FORMULA,
                "Cannot read the formula: %s is missing at place %d"
                        .formatted(expected, matcher.regionStart() + 1));
    }
}
