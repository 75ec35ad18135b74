package city.chengshu.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's own log under `log_statement = all`, read as statements with their parameters.
final class StatementLog {

    /// One statement as PostgreSQL got it.
    ///
    /// @param process the server process, one per connection
    record Logged(long process, String sql, List<@Nullable String> parameters) {

        boolean begins() {
            return sql.regionMatches(true, 0, "BEGIN", 0, 5);
        }

        boolean commits() {
            return sql.equalsIgnoreCase("COMMIT");
        }

        boolean frames() {
            return begins() || commits() || sql.equalsIgnoreCase("ROLLBACK");
        }
    }

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\S+ \\[(\\d+)] (LOG|DETAIL|ERROR|STATEMENT|HINT|WARNING|FATAL|CONTEXT):  (.*)$",
                    Pattern.DOTALL);
    private static final Pattern EXECUTE =
            Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final String PARAMETERS = "Parameters: ";

    private StatementLog() {}

    static List<Logged> read(List<String> lines) {
        var statements = new ArrayList<Logged>();
        Map<Long, Integer> latest = new HashMap<>();
        for (var entry : entries(lines)) {
            var matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                continue;
            }
            var process = Long.parseLong(matcher.group(1));
            var text = matcher.group(3);
            var execute = EXECUTE.matcher(text);
            if (matcher.group(2).equals("LOG") && execute.matches()) {
                latest.put(process, statements.size());
                statements.add(new Logged(process, execute.group(1).strip(), List.of()));
            } else if (matcher.group(2).equals("DETAIL") && text.contains(PARAMETERS)) {
                var at = latest.get(process);
                if (at != null) {
                    var values = text.substring(text.indexOf(PARAMETERS) + PARAMETERS.length());
                    statements.set(
                            at, new Logged(process, statements.get(at).sql(), values(values)));
                }
            }
        }
        return statements;
    }

    /// A line that begins with a tab belongs to the one before.
    private static List<String> entries(List<String> lines) {
        var entries = new ArrayList<String>();
        for (var line : lines) {
            if (ENTRY.matcher(line).matches() || entries.isEmpty()) {
                entries.add(line);
            } else {
                var continued = line.startsWith("\t") ? line.substring(1) : line;
                entries.set(entries.size() - 1, entries.getLast() + "\n" + continued);
            }
        }
        return entries;
    }

    /// `$1 = 'it''s', $2 = NULL`
    private static List<@Nullable String> values(String text) {
        var values = new ArrayList<@Nullable String>();
        var at = 0;
        while (at < text.length()) {
            at = text.indexOf(" = ", at) + 3;
            if (text.startsWith("NULL", at)) {
                values.add(null);
                at += 4;
            } else {
                var value = new StringBuilder();
                at++;
                while (text.charAt(at) != '\''
                        || at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                    at += text.charAt(at) == '\'' ? 1 : 0;
                    value.append(text.charAt(at++));
                }
                values.add(value.toString());
                at++;
            }
            at += 2;
        }
        return values;
    }
}
