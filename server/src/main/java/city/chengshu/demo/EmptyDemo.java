package city.chengshu.demo;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.Database;
import city.chengshu.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Empties a demo (清空演示数据): all modules' rows and all files. Anything but a demo is left alone.
public final class EmptyDemo {

    private static final List<String> KEPT = List.of("postgres", "chengshu.properties");

    private final Database database;
    private final Path home;

    public EmptyDemo(Database database, Path home) {
        this.database = database;
        this.home = home;
    }

    public void empty() {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            refuseRealCity(connection);
            dropSchemas(connection);
            removeFiles();
        } catch (SQLException | IOException cause) {
            throw new Refusal(
                    DemoError.NOT_POSSIBLE,
                    "Cannot empty the demo: %s".formatted(cause.getMessage()));
        }
    }

    private void refuseRealCity(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var table = statement.executeQuery("select to_regclass('demo.loaded') is not null");
            table.next();
            if (table.getBoolean(1)) {
                var rows = statement.executeQuery("select count(*) > 0 from demo.loaded");
                rows.next();
                if (rows.getBoolean(1)) {
                    return;
                }
            }
        }
        throw new Refusal(DemoError.NO_DEMO, "Cannot reset %s: it is not a demo".formatted(home));
    }

    private static void dropSchemas(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var schemas = new ArrayList<String>();
            var rows =
                    statement.executeQuery(
                            """
                            select table_schema from information_schema.tables
                             where table_name = 'flyway_schema_history' and table_schema <> 'extensions'
                            """);
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            for (var schema : schemas) {
                statement.execute("drop schema \"%s\" cascade".formatted(schema));
            }
        }
        connection.commit();
    }

    private void removeFiles() throws IOException {
        try (var found = Files.list(home)) {
            for (var path : found.toList()) {
                if (!KEPT.contains(path.getFileName().toString())) {
                    Folders.delete(path);
                }
            }
        }
    }
}
