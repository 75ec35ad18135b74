package city.chengshu.indicators;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Definitions and weights: rows, read from memory.
@Repository
class Definitions {

    /// @param former what they meant before, the newest first
    private record Book(Map<String, Definition> newest, Map<String, List<Definition>> former) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot<Book> snapshot = new Snapshot<>(this::version, _ -> load());

    Definitions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// In their order, as last edited.
    Map<String, Definition> all() {
        return snapshot.get().newest();
    }

    /// In their order, with the meaning in force on that day; before the first, the first.
    Map<String, Definition> on(LocalDate day) {
        var book = snapshot.get();
        var all = new LinkedHashMap<String, Definition>();
        book.newest().forEach((code, newest) -> all.put(code, on(day, newest, book)));
        return all;
    }

    private static Definition on(LocalDate day, Definition newest, Book book) {
        if (!newest.validFrom().isAfter(day)) {
            return newest;
        }
        var former = book.former().getOrDefault(newest.code(), List.of());
        return former.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .findFirst()
                .orElse(former.isEmpty() ? newest : former.getLast());
    }

    Definition get(String code) {
        return Optional.ofNullable(all().get(code))
                .orElseThrow(() ->
                        new Refusal(
                                IndicatorsError.UNKNOWN,
                                "Cannot find indicator %s: no such indicator".formatted(code)));
    }

    /// Periods that end before its first day keep the former meaning.
    void save(Definition definition, Instant now, Actor by) {
        keepFormer(get(definition.code()), definition.validFrom(), now, by);
        jdbc.sql(
                        """
                        update indicators.definition
                           set name = :name, name_en = :nameEn, direction = :direction, numerator = :numerator,
                               denominator = :denominator, formula = :formula, owner = :owner, source = :source,
                               period = :period, valid_from = :from
                         where code = :code
                        """)
                .params(values(definition))
                .update();
        weigh(definition);
    }

    void insert(Definition definition) {
        jdbc.sql(
                        """
                        insert into indicators.definition (code, name, name_en, subject, unit, direction, numerator,
                               denominator, formula, owner, source, period, valid_from, position)
                        select :code, :name, :nameEn, :subject, :unit, :direction, :numerator, :denominator, :formula,
                               :owner, :source, :period, :from, 1 + max(position) from indicators.definition
                        """)
                .params(values(definition))
                .param("subject", definition.subject())
                .param("unit", definition.unit().name())
                .update();
        weigh(definition);
    }

    private static Map<String, @Nullable Object> values(Definition definition) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", definition.code());
        values.put("name", definition.name());
        values.put("nameEn", definition.nameEn());
        values.put("direction", definition.direction().name());
        values.put("numerator", definition.numerator().orElse(null));
        values.put("denominator", definition.denominator().orElse(null));
        values.put("formula", definition.formula().orElse(null));
        values.put("owner", definition.owner());
        values.put("source", definition.source());
        values.put("period", definition.period().name());
        values.put("from", definition.validFrom());
        return values;
    }

    private void keepFormer(Definition former, LocalDate until, Instant now, Actor by) {
        jdbc.sql(
                        """
                        insert into indicators.former_definition
                               (code, version, valid_from, valid_to, meaning, changed_at, changed_by)
                        select :code, coalesce(max(version), 0) + 1, :from, :until, cast(:meaning as jsonb), :now, :by
                          from indicators.former_definition where code = :code
                        """)
                .param("code", former.code())
                .param("from", former.validFrom())
                .param("until", until)
                .param("meaning", json.writeValueAsString(former))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private void weigh(Definition definition) {
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

    private Book load() {
        var weights = new HashMap<String, Map<String, Double>>();
        jdbc.sql("select definition, part, weight from indicators.weight")
                .query(row -> {
                    weights.computeIfAbsent(row.getString("definition"), _ -> new HashMap<>())
                            .put(row.getString("part"), row.getDouble("weight"));
                });
        var all = new LinkedHashMap<String, Definition>();
        rows(weights).forEach(one -> all.put(one.code(), one));
        return new Book(all, former());
    }

    private Map<String, List<Definition>> former() {
        return jdbc
                .sql(
                        """
                        select meaning from indicators.former_definition
                         where valid_from < valid_to order by version desc
                        """)
                .query((row, _) -> json.readValue(row.getString("meaning"), Definition.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Definition::code));
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
                Definition.Period.valueOf(row.getString("period")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("owner"),
                row.getString("source"),
                weights.getOrDefault(code, Map.of()));
    }
}
