package city.chengshu.backup;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.CannotStart;
import city.chengshu.postgres.Database;
import city.chengshu.postgres.MigrateModules;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Puts the rows of a backup into a database, in one transaction.
final class RowLoader {

    private final BackupReader backup;
    private final Manifest manifest;
    private final Consumer<String> progress;

    RowLoader(BackupReader backup, Consumer<String> progress) {
        this.backup = backup;
        this.manifest = backup.content();
        this.progress = progress;
    }

    void load(Database database, Restore.Existing existing) throws IOException, SQLException {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (existing == Restore.Existing.KEEP) {
                refuseFilled(connection, database);
            }
            migrate(database);
            connection.setAutoCommit(false);
            refuseOtherSchemas(connection);
            withoutTriggers(connection);
            var tables = new Catalogue(connection).tables();
            empty(connection, tables);
            copy(connection, tables);
            setSequences(connection);
            connection.commit();
        }
    }

    private static void refuseFilled(Connection connection, Database database) throws SQLException {
        if (!new Catalogue(connection).migrations().isEmpty()) {
            throw new Refusal(
                    BackupError.NOT_EMPTY,
                    "Cannot restore into %s: it is not empty; --replace replaces what is there"
                            .formatted(database.url()));
        }
    }

    private void migrate(Database database) {
        try {
            MigrateModules.to(database, manifest.versions());
        } catch (CannotStart unknown) {
            throw new Refusal(
                    BackupError.OTHER_PROGRAM,
                    "Cannot restore a backup of program %s: %s"
                            .formatted(manifest.program(), unknown.getMessage()));
        }
    }

    /// Rows fit only into the very schemas they came from.
    private void refuseOtherSchemas(Connection connection) throws SQLException {
        var wanted = new HashSet<>(manifest.migrations());
        var found = new HashSet<>(new Catalogue(connection).migrations());
        if (!wanted.equals(found)) {
            var differing = new HashSet<>(wanted);
            differing.removeAll(found);
            found.removeAll(wanted);
            differing.addAll(found);
            throw new Refusal(
                    BackupError.OTHER_PROGRAM,
                    "Cannot restore a backup of program %s: the schemas differ in %s"
                            .formatted(
                                    manifest.program(),
                                    differing.stream()
                                            .map(Manifest.Migration::schema)
                                            .distinct()
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
    }

    /// Rows are put back as they were, so nothing may react to them. A city's database may forbid
    /// this to us; then the order of the tables must do, and append-only tables must be empty.
    private static void withoutTriggers(Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
        } catch (SQLException forbidden) {
            connection.rollback(before);
        }
    }

    private static void empty(Connection connection, List<Catalogue.Found> tables)
            throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "truncate "
                            + tables.stream()
                                    .map(Catalogue.Found::qualified)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void copy(Connection connection, List<Catalogue.Found> tables)
            throws IOException, SQLException {
        Map<String, Manifest.Table> saved =
                manifest.tables().stream()
                        .collect(Collectors.toMap(Manifest.Table::entry, Function.identity()));
        for (var table : tables) {
            var name = new Manifest.Table(table.schema(), table.name(), List.of(), 0, "").entry();
            var content = saved.remove(name);
            if (content != null) {
                copy(connection, table, content);
            }
        }
        if (!saved.isEmpty()) {
            throw new Refusal(
                    BackupError.OTHER_PROGRAM,
                    "Cannot restore: no table for %s".formatted(String.join(", ", saved.keySet())));
        }
    }

    private void copy(Connection connection, Catalogue.Found table, Manifest.Table content)
            throws IOException, SQLException {
        var columns = content.columns().stream().map(Catalogue::quote);
        var sql =
                "copy %s (%s) from stdin"
                        .formatted(table.qualified(), columns.collect(Collectors.joining(", ")));
        var rows = new long[1];
        backup.read(
                content.entry(),
                content.sha256(),
                in -> rows[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in));
        if (rows[0] != content.rows()) {
            throw new Refusal(
                    BackupError.DAMAGED,
                    "Cannot restore %s: %d rows instead of %d"
                            .formatted(table.qualified(), rows[0], content.rows()));
        }
        progress.accept("%s.%s: %,d rows".formatted(table.schema(), table.name(), rows[0]));
    }

    private void setSequences(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (var sequence : manifest.sequences()) {
                statement.setString(
                        1,
                        Catalogue.quote(sequence.schema())
                                + "."
                                + Catalogue.quote(sequence.name()));
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }
}
