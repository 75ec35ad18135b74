package city.chengshu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the program says it can be asked, from its OpenAPI document.
record Operations(List<Operation> all, JsonNode schemas) {

    /// @param body schema of the JSON body, missing if it takes none
    record Operation(
            String method, String path, List<String> inPath, List<String> inQuery, JsonNode body) {}

    /// They end the logins the run itself needs.
    private static final Set<String> LEFT_OUT =
            Set.of("DELETE /api/session", "DELETE /api/citizen/sessions");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    static Operations read(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyStream()
                                .filter(method -> METHODS.contains(method.getKey()))
                                .map(method ->
                                        operation(
                                                method.getKey(), path.getKey(), method.getValue()))
                                .filter(one -> !LEFT_OUT.contains(one.method() + " " + one.path()))
                                .forEach(all::add));
        return new Operations(List.copyOf(all), document.path("components").path("schemas"));
    }

    private static Operation operation(String method, String path, JsonNode described) {
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                names(described, "path"),
                names(described, "query"),
                described
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
    }

    private static List<String> names(JsonNode described, String place) {
        return described
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("in").asString("").equals(place))
                .map(one -> one.path("name").asString(""))
                .toList();
    }
}
