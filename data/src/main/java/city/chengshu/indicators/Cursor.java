package city.chengshu.indicators;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A snapshot as PostgreSQL writes it, `xmin:xmax:under way`. It comes back from outside, so it is
/// checked before the database reads it.
record Cursor(String text, long oldest) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18}){0,200})?)");

    static Optional<Cursor> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var oldest = Long.parseLong(form.group(1));
        var next = Long.parseLong(form.group(2));
        var underWay =
                Arrays.stream(form.group(3).split(","))
                        .filter(one -> !one.isEmpty())
                        .mapToLong(Long::parseLong)
                        .toArray();
        var last = oldest - 1;
        for (var one : underWay) {
            if (one <= last || one >= next) {
                return Optional.empty();
            }
            last = one;
        }
        return oldest > 0 && oldest <= next
                ? Optional.of(new Cursor(text, oldest))
                : Optional.empty();
    }
}
