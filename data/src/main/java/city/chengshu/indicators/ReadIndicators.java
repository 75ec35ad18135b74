package city.chengshu.indicators;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Figures within the reader's scope (指标查询), true at the moment they are read.
@Service
public class ReadIndicators {

    /// @param value empty shows "–": nothing to divide by, or a weight is missing
    public record Figure(
            Optional<Double> value, Optional<Double> numerator, Optional<Double> denominator) {}

    /// @param key region prefix, unit, class, role, day or month
    public record Row(String key, String name, Map<String, Figure> figures) {}

    public record Answer(List<Row> rows, Instant asOf) {}

    private final Definitions definitions;
    private final Sums sums;
    private final Units units;
    private final Divisions divisions;
    private final Clock clock;

    ReadIndicators(
            Definitions definitions, Sums sums, Units units, Divisions divisions, Clock clock) {
        this.definitions = definitions;
        this.sums = sums;
        this.units = units;
        this.divisions = divisions;
        this.clock = clock;
    }

    public List<Definition> definitions() {
        return List.copyOf(definitions.all().values());
    }

    /// Names of the facts that indicators are made of.
    public Set<String> facts(Set<String> codes) {
        var formula = new Formula(definitions.all());
        return codes.stream()
                .flatMap(code -> formula.facts(code).stream())
                .map(name -> name.replaceFirst("\\.good$", ""))
                .collect(java.util.stream.Collectors.toSet());
    }

    /// @param codes of indicators; none means all
    public Answer answer(Question question, Set<String> codes, Actor actor) {
        codes.forEach(definitions::get);
        return answer(definitions.on(question.to()), question, codes, actor);
    }

    /// By other definitions than those kept.
    Answer answer(Map<String, Definition> all, Question question, Set<String> codes, Actor actor) {
        var asOf = clock.instant();
        var asked = codes.isEmpty() ? all.keySet() : codes;
        var formula = new Formula(all);
        var facts = new HashSet<String>();
        asked.forEach(code -> facts.addAll(formula.facts(code)));
        var found = sums.read(question, facts, actor.scope());
        if (question.by() == Question.By.ALL && found.isEmpty()) {
            found = Map.of("", Map.of());
        }
        var rows =
                found.entrySet().stream()
                        .map(row ->
                                row(
                                        question,
                                        row.getKey(),
                                        figures(formula, asked, row.getValue())))
                        .toList();
        return new Answer(rows, asOf);
    }

    private static Map<String, Figure> figures(
            Formula formula, Set<String> asked, Map<String, Long> facts) {
        var figures = new LinkedHashMap<String, Figure>();
        for (var code : asked) {
            var value = formula.value(code, facts);
            figures.put(code, new Figure(value.value(), value.numerator(), value.denominator()));
        }
        return figures;
    }

    private Row row(Question question, String key, Map<String, Figure> figures) {
        return new Row(key, name(question.by(), key), figures);
    }

    private String name(Question.By by, String key) {
        return switch (by) {
            case DISTRICT, STREET -> regionName(key);
            case UNIT ->
                    key.isEmpty()
                            ? ""
                            : units.find(new UnitId(UUID.fromString(key)))
                                    .map(unit -> unit.name())
                                    .orElse(key);
            case FLOW -> name(Question.By.UNIT, key.substring(key.indexOf(' ') + 1));
            case ALL, ROLE, CLASS, DAY, WEEK, MONTH, QUARTER, YEAR -> key;
        };
    }

    private String regionName(String prefix) {
        var code = new RegionCode((prefix + "0".repeat(12)).substring(0, 12));
        return divisions.find(code).map(one -> one.name()).orElse(prefix);
    }
}
