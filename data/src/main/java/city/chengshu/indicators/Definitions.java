package city.chengshu.indicators;

import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Definitions and weights: rows, read from memory.
@Repository
class Definitions {

    private final JdbcClient jdbc;
    private final Snapshot<Map<String, Definition>> snapshot =
            new Snapshot<>(this::version, _ -> load());

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In their order.
    Map<String, Definition> all() {
        return snapshot.get();
    }

    Definition get(String code) {
        return Optional.ofNullable(all().get(code))
                .orElseThrow(() ->
                        new Refusal(
                                IndicatorsError.UNKNOWN,
                                "Cannot find indicator %s: no such indicator".formatted(code)));
    }

    void save(Definition definition) {
        jdbc.sql(
                        """
                        update indicators.definition
                           set name = :name, name_en = :nameEn, direction = :direction, numerator = :numerator,
                               denominator = :denominator, formula = :formula, owner = :owner, source = :source
                         where code = :code
                        """)
                .param("code", definition.code())
                .param("name", definition.name())
                .param("nameEn", definition.nameEn())
                .param("direction", definition.direction().name())
                .param("numerator", definition.numerator().orElse(null))
                .param("denominator", definition.denominator().orElse(null))
                .param("formula", definition.formula().orElse(null))
                .param("owner", definition.owner())
                .param("source", definition.source())
                .update();
        jdbc.sql("delete from indicators.weight where definition = :code")
                .param("code", definition.code())
                .update();
        definition.weights().forEach((part, weight) -> insert(definition.code(), part, weight));
        jdbc.sql("update indicators.version set number = number + 1").update();
        snapshot.changed();
    }

    private void insert(String code, String part, double weight) {
        jdbc.sql("insert into indicators.weight values (:code, :part, :weight)")
                .param("code", code)
                .param("part", part)
                .param("weight", weight)
                .update();
    }

    private int version() {
        return jdbc.sql("select number from indicators.version").query(Integer.class).single();
    }

    private Map<String, Definition> load() {
        var weights = new HashMap<String, Map<String, Double>>();
        jdbc.sql("select definition, part, weight from indicators.weight")
                .query(row -> {
                    weights.computeIfAbsent(row.getString("definition"), _ -> new HashMap<>())
                            .put(row.getString("part"), row.getDouble("weight"));
                });
        var all = new LinkedHashMap<String, Definition>();
        rows(weights).forEach(one -> all.put(one.code(), one));
        return all;
    }

    private List<Definition> rows(Map<String, Map<String, Double>> weights) {
        return jdbc.sql("select * from indicators.definition order by position, code")
                .query((row, _) -> read(row, weights))
                .list();
    }

    private static Definition read(ResultSet row, Map<String, Map<String, Double>> weights)
            throws SQLException {
        var code = row.getString("code");
        return new Definition(
                code,
                row.getString("name"),
                row.getString("name_en"),
                row.getString("subject"),
                Definition.Unit.valueOf(row.getString("unit")),
                Definition.Direction.valueOf(row.getString("direction")),
                Optional.ofNullable(row.getString("numerator")),
                Optional.ofNullable(row.getString("denominator")),
                Optional.ofNullable(row.getString("formula")),
                row.getString("owner"),
                row.getString("source"),
                weights.getOrDefault(code, Map.of()));
    }
}
