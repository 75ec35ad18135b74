package city.chengshu.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/// A program of its own for [LocalPostgresTest]: starts PostgreSQL, writes one row, says so, and
/// waits to be killed.
final class KeepPostgres {

    static void main(String[] arguments) throws Exception {
        var postgres = LocalPostgres.start(Path.of(arguments[0]), LocalPostgres.Durability.SAFE);
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number int)");
            statement.execute("insert into kept values (1)");
        }
        System.out.println("kept " + postgres.process().pid());
        Thread.currentThread().join();
    }
}
