package city.chengshu.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/// Rows of one table in PostgreSQL's COPY text format, collected and sent together. Values hold no
/// tab, line end or backslash.
final class CopyRows {

    private static final String COLUMNS =
            """
            select column_name, is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'
              from information_schema.columns where table_schema || '.' || table_name = ?
            """;

    private final String table;
    private final List<String> columns;
    private final boolean[] there;
    private final StringBuilder lines = new StringBuilder(1 << 20);

    /// A column the table does not have is left out: what it held is told elsewhere now.
    ///
    /// @param columns separated by commas, in the order of the values
    CopyRows(Connection connection, String table, String columns) throws SQLException {
        this.table = table;
        this.columns = List.of(columns.split(",\\s*"));
        this.there = new boolean[this.columns.size()];
        compare(connection);
    }

    private void compare(Connection connection) throws SQLException {
        var found = new HashSet<String>();
        var missing = new ArrayList<String>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
                if (rows.getBoolean(2) && !columns.contains(rows.getString(1))) {
                    missing.add(rows.getString(1));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new BenchFailed(
                    "Cannot seed %s : nothing is known to put into %s".formatted(table, missing));
        }
        for (var i = 0; i < there.length; i++) {
            there[i] = found.contains(columns.get(i));
        }
    }

    void row(@Nullable Object... values) {
        if (values.length != there.length) {
            throw new IllegalArgumentException(table + ": " + values.length);
        }
        for (var i = 0; i < values.length; i++) {
            if (there[i]) {
                append(values[i]);
                lines.append('\t');
            }
        }
        lines.setCharAt(lines.length() - 1, '\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case Boolean truth -> lines.append(truth ? 't' : 'f');
            default -> lines.append(value);
        }
    }

    /// Sends what was collected.
    void send(CopyManager copy) throws SQLException, IOException {
        if (lines.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        for (var i = 0; i < there.length; i++) {
            if (there[i]) {
                names.add(columns.get(i));
            }
        }
        copy.copyIn(
                "copy %s (%s) from stdin".formatted(table, String.join(", ", names)),
                new StringReader(lines.toString()));
        lines.setLength(0);
    }
}
