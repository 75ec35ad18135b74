package city.chengshu.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// @param background statements the program also sends when nobody asks it anything: a
    ///   transaction of such alone is of a timer that came by, and so is what only one of the two
    ///   life cycles sent
    static Script of(
            List<StatementLog.Logged> one,
            List<StatementLog.Logged> other,
            Set<String> background) {
        var repeated = varying(other);
        var fresh = new LinkedHashSet<>(varying(one));
        fresh.removeAll(repeated);
        var both = texts(one);
        both.retainAll(texts(other));
        return new Script(units(one, both, background), List.copyOf(fresh));
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

    private static List<Unit> units(
            List<StatementLog.Logged> logged, Set<String> both, Set<String> background) {
        var units = new ArrayList<Unit>();
        var open = new TreeMap<Long, List<StatementLog.Logged>>();
        for (var statement : logged) {
            var begun = open.get(statement.process());
            if (statement.begins()) {
                open.put(statement.process(), new ArrayList<>());
            } else if (statement.frames()) {
                if (statement.commits() && begun != null) {
                    unit(true, begun, background).ifPresent(units::add);
                }
                open.remove(statement.process());
            } else if (both.contains(statement.sql())) {
                if (begun == null) {
                    unit(false, List.of(statement), background).ifPresent(units::add);
                } else {
                    begun.add(statement);
                }
            }
        }
        return units;
    }

    private static Optional<Unit> unit(
            boolean atomic, List<StatementLog.Logged> logged, Set<String> background) {
        if (logged.stream().allMatch(statement -> background.contains(statement.sql()))) {
            return Optional.empty();
        }
        var steps =
                logged.stream()
                        .map(one -> new Step(placeholders(one.sql()), one.parameters()))
                        .toList();
        return Optional.of(new Unit(atomic, steps));
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
