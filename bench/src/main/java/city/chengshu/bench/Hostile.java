package city.chengshu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes up values nobody should send: sometimes what the schema asks for, mostly not.
final class Hostile {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "a\u0000b",
                    "\uD800",
                    "\uDFFF\uD800",
                    "' or '1'='1",
                    "'; drop table cases.city_case; --",
                    "\" onmouseover=alert(1)",
                    "<script>alert(1)</script>",
                    "../../../../etc/passwd",
                    "..%2f..%2fetc%2fpasswd",
                    "${jndi:ldap://127.0.0.1/a}",
                    "{{7*7}}",
                    "%",
                    "%00",
                    "_%_",
                    "\\",
                    "\u202Eabc",
                    "ﷺ".repeat(50),
                    "👩‍👩‍👧‍👦".repeat(20),
                    "a\u0300".repeat(400),
                    "NaN",
                    "Infinity",
                    "-1",
                    "0",
                    "2147483648",
                    "-9223372036854775809",
                    "1e400",
                    "0x10",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "9999-99-99",
                    "0000-00-00T00:00:00Z",
                    "+1000000000-01-01T00:00:00Z",
                    "-999999999-01-01",
                    "2026-02-30",
                    "00000000-0000-0000-0000-000000000000",
                    "370202",
                    "37%",
                    "QD01",
                    "119,35,121,37",
                    "181,91,-181,-91",
                    "NaN,NaN,NaN,NaN",
                    "case.read",
                    "垃圾");

    private static final int HUGE = 200_000;
    private static final int DEEP = 3_000;

    private final Random random;
    private final List<String> known;

    /// @param known ids and numbers that exist, of others too
    Hostile(Random random, List<String> known) {
        this.random = random;
        this.known = List.copyOf(known);
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(HUGE));
            case 1, 2, 3 -> known.get(random.nextInt(known.size()));
            case 4 -> UUID.randomUUID().toString();
            case 5 -> Integer.toString(random.nextInt());
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /// Short enough for an address. Every second time something that exists.
    String id() {
        return random.nextBoolean() ? known.get(random.nextInt(known.size())) : part();
    }

    /// Short enough for an address.
    String part() {
        var text = text();
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }

    /// A body for `schema`, with a flaw or more.
    String body(JsonNode schema, JsonNode schemas) {
        return switch (random.nextInt(30)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> "null";
            case 3 -> "[]";
            case 4 -> "[".repeat(DEEP);
            case 5 -> "{\"a\":".repeat(DEEP);
            case 6 -> Api.JSON.writeValueAsString(text());
            default -> Api.JSON.writeValueAsString(value(schema, schemas, 0));
        };
    }

    private @Nullable Object value(JsonNode schema, JsonNode schemas, int depth) {
        if (random.nextInt(20) == 0 || depth > 6) {
            return anything();
        }
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString();
            return value(
                    schemas.path(name.substring(name.lastIndexOf('/') + 1)), schemas, depth + 1);
        }
        if (schema.has("enum") && random.nextBoolean()) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asString("");
        }
        return switch (type(schema)) {
            case "object" -> object(schema, schemas, depth);
            case "array" -> array(schema, schemas, depth);
            case "integer" -> random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(5);
            case "number" ->
                    random.nextBoolean() ? 36 + random.nextDouble() : random.nextGaussian() * 1e6;
            case "boolean" -> random.nextBoolean();
            default -> schema.path("format").asString("").equals("uuid") ? id() : text();
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private Map<String, @Nullable Object> object(JsonNode schema, JsonNode schemas, int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        schema.path("properties")
                .propertyStream()
                .filter(_ -> random.nextInt(20) > 0)
                .forEach(field ->
                        fields.put(field.getKey(), value(field.getValue(), schemas, depth + 1)));
        if (random.nextInt(5) == 0) {
            fields.put(part(), anything());
        }
        return fields;
    }

    private List<@Nullable Object> array(JsonNode schema, JsonNode schemas, int depth) {
        var entries = new ArrayList<@Nullable Object>();
        for (var i = random.nextInt(random.nextInt(20) == 0 ? 300 : 4); i >= 0; i--) {
            entries.add(value(schema.path("items"), schemas, depth + 1));
        }
        return entries;
    }

    private @Nullable Object anything() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * 1e300;
            case 3 -> random.nextBoolean();
            case 4 -> List.of(List.of(List.of()));
            case 5 -> Map.of("a", Map.of("b", 1));
            default -> text();
        };
    }
}
