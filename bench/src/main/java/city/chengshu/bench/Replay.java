package city.chengshu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// Does a script's statements again on one connection of plain JDBC, without HTTP and rules.
final class Replay implements AutoCloseable {

    private static final Pattern TIME_FORM =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?");
    private static final int UUID_LENGTH = 36;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000);

    private final Script script;
    private final Connection connection;
    private final Connection apart;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// @param apart for statements outside a transaction, which the program does not wait for
    ///   either
    Replay(Script script, Connection connection, Connection apart) throws SQLException {
        this.script = script;
        this.connection = connection;
        this.apart = apart;
        connection.setAutoCommit(false);
        try (var statement = apart.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
    }

    /// One life cycle's statements under fresh ids.
    void once() {
        var names = freshNames();
        try {
            for (var unit : script.units()) {
                for (var step : unit.steps()) {
                    execute(unit.atomic() ? connection : apart, step, names);
                }
                if (unit.atomic()) {
                    connection.commit();
                }
            }
        } catch (SQLException cause) {
            throw new BenchFailed("The replay failed: " + cause.getMessage(), cause);
        }
    }

    private void execute(Connection where, Script.Step step, Map<String, String> names)
            throws SQLException {
        var statement = prepared.get(step.sql());
        if (statement == null) {
            statement = where.prepareStatement(step.sql());
            prepared.put(step.sql(), statement);
        }
        bind(statement, step.parameters(), names);
        try {
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        } catch (SQLException cause) {
            throw new SQLException(cause.getMessage() + " in: " + step.sql(), cause);
        }
    }

    private static void bind(
            PreparedStatement statement,
            List<@Nullable String> parameters,
            Map<String, String> names)
            throws SQLException {
        for (var i = 0; i < parameters.size(); i++) {
            set(statement, i + 1, Script.renamed(parameters.get(i), names));
        }
    }

    /// Times with their type; PostgreSQL infers the rest.
    private static void set(PreparedStatement statement, int index, @Nullable String value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (TIME_FORM.matcher(value).matches()) {
            var time = new PGobject();
            time.setType("timestamptz");
            time.setValue(value);
            statement.setObject(index, time);
        } else {
            statement.setString(index, value);
        }
    }

    private Map<String, String> freshNames() {
        var names = new HashMap<String, String>();
        for (var name : script.fresh()) {
            names.put(name, fresh(name));
        }
        return names;
    }

    /// An id for an id; for a number one with the same beginning that nothing has.
    private static String fresh(String name) {
        if (name.length() == UUID_LENGTH) {
            return UUID.randomUUID().toString();
        }
        var kept = name.substring(0, name.length() - Math.min(7, name.length() - 1));
        return kept + "%07d".formatted(3_000_000 + NUMBERS.incrementAndGet() % 7_000_000);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        apart.close();
    }
}
