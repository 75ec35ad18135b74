package city.chengshu.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statements of one life cycle, ready to be done again under fresh ids.
///
/// What differs between two life cycles of the same people and places, and looks like an id or a
/// number, is fresh in each replay; all else stays as the program said it.
final class Script {

    /// One transaction, or one statement alone.
    ///
    /// @param atomic whether the program began and committed it
    record Unit(boolean atomic, List<Step> steps) {
        Unit {
            steps = List.copyOf(steps);
        }
    }

    /// One statement with `?` for its parameters.
    record Step(String sql, List<@Nullable String> parameters) {}

    private static final Pattern VARYING =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b\\d{6}-\\d{8}-\\d{5,}\\b|(?<![\\w.:-])\\d{8,}(?![\\w.:-])|\\b[A-Z]{1,4}\\d{8,}\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+");

    private final List<Unit> units;
    private final List<String> fresh;

    private Script(List<Unit> units, List<String> fresh) {
        this.units = units;
        this.fresh = fresh;
    }

    /// @param one a life cycle's statements, `other` those of another one
    /// @param background statements the program also sends when nobody asks it anything; what only
    ///   one of the two life cycles sent is of a timer that came by
    static Script of(
            List<StatementLog.Logged> one,
            List<StatementLog.Logged> other,
            Set<String> background) {
        var repeated = varying(other);
        var fresh = new LinkedHashSet<>(varying(one));
        fresh.removeAll(repeated);
        var own = texts(one);
        own.retainAll(texts(other));
        own.removeAll(background);
        return new Script(units(one, own), List.copyOf(fresh));
    }

    List<Unit> units() {
        return units;
    }

    /// What each replay must make new.
    List<String> fresh() {
        return fresh;
    }

    int statements() {
        return units.stream().mapToInt(unit -> unit.steps().size()).sum();
    }

    String describe() {
        var kinds = new TreeMap<String, Integer>();
        units.forEach(unit ->
                unit.steps().forEach(step -> kinds.merge(kind(step.sql()), 1, Integer::sum)));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String kind(String sql) {
        return sql.strip().split("\\s+", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> varying(List<StatementLog.Logged> statements) {
        var found = new LinkedHashSet<String>();
        for (var statement : statements) {
            for (var parameter : statement.parameters()) {
                if (parameter != null) {
                    VARYING.matcher(parameter).results().forEach(match -> found.add(match.group()));
                }
            }
        }
        return found;
    }

    private static List<Unit> units(List<StatementLog.Logged> logged, Set<String> own) {
        var units = new ArrayList<Unit>();
        var open = new TreeMap<Long, List<Step>>();
        for (var statement : logged) {
            var steps = open.get(statement.process());
            if (statement.begins()) {
                open.put(statement.process(), new ArrayList<>());
            } else if (statement.frames()) {
                if (statement.commits() && steps != null && !steps.isEmpty()) {
                    units.add(new Unit(true, steps));
                }
                open.remove(statement.process());
            } else if (own.contains(statement.sql())) {
                var step = new Step(placeholders(statement.sql()), statement.parameters());
                if (steps == null) {
                    units.add(new Unit(false, List.of(step)));
                } else {
                    steps.add(step);
                }
            }
        }
        return units;
    }

    /// `$1` as JDBC writes it; PostgreSQL's operators with a question mark are doubled.
    private static String placeholders(String sql) {
        return PLACEHOLDER.matcher(sql.replace("?", "??")).replaceAll("?");
    }

    /// What was said, without what begins and ends transactions.
    static Set<String> texts(List<StatementLog.Logged> logged) {
        var texts = new HashSet<String>();
        logged.stream()
                .filter(statement -> !statement.frames())
                .forEach(statement -> texts.add(statement.sql()));
        return texts;
    }

    /// A parameter of one replay.
    static @Nullable String renamed(@Nullable String parameter, Map<String, String> names) {
        if (parameter == null || parameter.length() < 8) {
            return parameter;
        }
        return VARYING.matcher(parameter)
                .replaceAll(match -> names.getOrDefault(match.group(), match.group()));
    }
}
