package city.chengshu.open311;

import static city.chengshu.open311.GeoFields.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What can be requested of a city (服务): `services/service`.
///
/// @param metadata whether it asks for attributes
public record GeoService(
        String code,
        String name,
        Optional<String> description,
        boolean metadata,
        String type,
        Optional<String> keywords,
        Optional<String> group) {

    /// What it asks for (附加属性): `service_definition`.
    public record Definition(String code, List<Attribute> attributes) {
        public Definition {
            attributes = List.copyOf(attributes);
        }

        public Map<String, Object> fields() {
            return GeoFields.of(
                    "service_code",
                    code,
                    "attributes",
                    attributes.stream().map(Attribute::fields).toList());
        }

        public static Definition of(JsonNode node) {
            return new Definition(
                    text(node, "service_code").orElse(""),
                    GeoFields.list(node, "attributes", "attribute").stream()
                            .map(Attribute::of)
                            .toList());
        }
    }

    /// @param variable whether the reporter answers, or only reads
    public record Attribute(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            Optional<String> datatypeDescription,
            int order,
            Optional<String> description,
            List<Value> values) {
        public Attribute {
            values = List.copyOf(values);
        }

        Map<String, Object> fields() {
            return GeoFields.of(
                    "variable",
                    variable,
                    "code",
                    code,
                    "datatype",
                    datatype,
                    "required",
                    required,
                    "datatype_description",
                    datatypeDescription,
                    "order",
                    order,
                    "description",
                    description,
                    "values",
                    values.isEmpty()
                            ? null
                            : values.stream()
                                    .map(one -> GeoFields.of("key", one.key(), "name", one.name()))
                                    .toList());
        }

        static Attribute of(JsonNode node) {
            return new Attribute(
                    GeoFields.flag(node, "variable"),
                    text(node, "code").orElse(""),
                    text(node, "datatype").orElse("string"),
                    GeoFields.flag(node, "required"),
                    text(node, "datatype_description"),
                    GeoFields.number(node, "order").map(Double::intValue).orElse(0),
                    text(node, "description"),
                    GeoFields.list(node, "values", "value").stream()
                            .map(one ->
                                    new Value(
                                            text(one, "key").orElse(""),
                                            text(one, "name").orElse("")))
                            .toList());
        }
    }

    /// One to choose from.
    public record Value(String key, String name) {}

    public Map<String, Object> fields() {
        return GeoFields.of(
                "service_code",
                code,
                "service_name",
                name,
                "description",
                description,
                "metadata",
                metadata,
                "type",
                type,
                "keywords",
                keywords,
                "group",
                group);
    }

    public static GeoService of(JsonNode node) {
        return new GeoService(
                text(node, "service_code").orElse(""),
                text(node, "service_name").orElse(""),
                text(node, "description"),
                GeoFields.flag(node, "metadata"),
                text(node, "type").orElse("realtime"),
                text(node, "keywords"),
                text(node, "group"));
    }
}
