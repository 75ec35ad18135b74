package city.chengshu.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fields of GeoReport v2 by name (字段): what is empty is absent, what is unknown is ignored, what
/// should be a string may come as a number.
public final class GeoFields {

    private GeoFields() {}

    /// In this order; what is null, or an empty optional or text, is left out.
    public static Map<String, Object> of(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value =
                    pairs[i + 1] instanceof Optional<?> maybe ? maybe.orElse(null) : pairs[i + 1];
            if (value instanceof String text) {
                value = readable(text);
            }
            if (value != null && !value.equals("")) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }

    static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank()
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    static boolean flag(JsonNode node, String name) {
        return text(node, name)
                .filter(text -> text.strip().toLowerCase(Locale.ROOT).matches("true|1|yes"))
                .isPresent();
    }

    static Optional<Double> number(JsonNode node, String name) {
        try {
            return text(node, name).map(text -> Double.valueOf(text.strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// The entries of a list, wrapped (`values/value`) or bare; one alone counts as a list.
    static List<JsonNode> list(JsonNode node, String name, String item) {
        var found = node.path(name);
        var entries = found.isObject() && found.has(item) ? found.path(item) : found;
        if (entries.isArray()) {
            return entries.valueStream().toList();
        }
        return entries.isObject() && !entries.isEmpty() ? List.of(entries) : List.of();
    }

    /// XML 1.0 has no word for most control characters, and knows one kind of line end; JSON gets
    /// the same text, so that both say the same.
    static String readable(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(one ->
                        one == '\n'
                                || one == '\t'
                                || (one >= ' ' && one < 0xD800)
                                || (one >= 0xE000 && one <= 0xFFFD)
                                || one >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
