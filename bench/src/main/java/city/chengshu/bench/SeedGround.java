package city.chengshu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// What made-up cases stand on: the demo city's streets, classes and duties as the program loaded
/// them.
///
/// @param units by class and district prefix, or by `*` and street prefix
record SeedGround(List<Street> streets, List<SeedClass> classes, Map<String, SeedUnit> units) {

    record Street(String code, String name, double longitude, double latitude, double until) {}

    record SeedClass(String code, String name, int hours, double until) {}

    record SeedUnit(String id, String name) {}

    /// How many of all reports come from each district, in percent; the others share the rest.
    private static final Map<String, Integer> SHARES =
            Map.of(
                    "370202", 17, "370203", 19, "370211", 16, "370212", 8, "370213", 11, "370214",
                    11, "370215", 7, "370281", 5, "370283", 3, "370285", 3);

    /// How long the classes may take in turn; what made-up cases need is no city's rule.
    private static final List<Integer> HOURS = List.of(4, 24, 8, 48, 12);

    static SeedGround read(Connection connection) throws SQLException {
        return new SeedGround(streets(connection), classes(connection), units(connection));
    }

    private static List<Street> streets(Connection connection) throws SQLException {
        var found = new ArrayList<Street>();
        var sum = 0.0;
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select d.code, p.name || ' ' || d.name, b.shape,
                                       count(*) over (partition by p.code)
                                  from region.division d
                                  join region.division p on p.code = d.parent
                                  join region.boundary b on b.code = d.code and b.kind = 'DIVISION'
                                 where d.code like '%000' and d.code not like '%000000'
                                 order by d.code
                                """)) {
            while (rows.next()) {
                var code = rows.getString(1);
                sum += SHARES.getOrDefault(code.substring(0, 6), 1) / rows.getDouble(4);
                var ring = firstRing(Api.JSON.readTree(rows.getString(3)));
                found.add(
                        new Street(code, rows.getString(2), middle(ring, 0), middle(ring, 1), sum));
            }
        }
        return List.copyOf(found);
    }

    /// The outermost array of points, however deep it lies.
    private static JsonNode firstRing(JsonNode node) {
        var at = node.has("coordinates") ? node.path("coordinates") : node;
        while (at.isArray() && at.path(0).path(0).isArray()) {
            at = at.path(0);
        }
        return at;
    }

    private static double middle(JsonNode ring, int axis) {
        return ring.valueStream()
                .mapToDouble(point -> point.path(axis).asDouble())
                .average()
                .orElseThrow();
    }

    private static List<SeedClass> classes(Connection connection) throws SQLException {
        var found = new ArrayList<SeedClass>();
        var sum = 0.0;
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select code, name from cases.case_class
                                 where citizen and short_path order by position
                                """)) {
            while (rows.next()) {
                sum += 1.0 / (found.size() + 2);
                var hours = HOURS.get(found.size() % HOURS.size());
                found.add(new SeedClass(rows.getString(1), rows.getString(2), hours, sum));
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, SeedUnit> units(Connection connection) throws SQLException {
        var found = new HashMap<String, SeedUnit>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select d.case_class || ' ' || d.region, u.id, u.name
                                  from organization.duty d join organization.unit u on u.id = d.unit
                                 where d.valid_to is null and d.owner is null
                                """)) {
            while (rows.next()) {
                found.put(rows.getString(1), new SeedUnit(rows.getString(2), rows.getString(3)));
            }
        }
        return Map.copyOf(found);
    }

    Street street(Random random) {
        var drawn = random.nextDouble() * streets.getLast().until();
        return streets.stream().filter(one -> drawn < one.until()).findFirst().orElseThrow();
    }

    SeedClass caseClass(Random random) {
        var drawn = random.nextDouble() * classes.getLast().until();
        return classes.stream().filter(one -> drawn < one.until()).findFirst().orElseThrow();
    }

    /// Whoever is responsible: for the class in the district, else for all in the street.
    SeedUnit unit(SeedClass of, Street in) {
        var district = in.code().substring(0, 6);
        return java.util.stream.Stream.of(
                        of.code() + " " + district,
                        "* " + in.code().substring(0, 9),
                        "* " + district,
                        "* ")
                .filter(units::containsKey)
                .map(units::get)
                .findFirst()
                .orElseThrow();
    }
}
