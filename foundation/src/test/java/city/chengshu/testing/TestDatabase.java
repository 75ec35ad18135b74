package city.chengshu.testing;

import city.chengshu.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives each context a fresh database in the one PostgreSQL of this JVM.
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Started when first needed. Closed by Boot's handlers, which run after the contexts: a plain
    /// shutdown hook would stop PostgreSQL under them.
    private static final class Holder {
        static final LocalPostgres POSTGRES =
                LocalPostgres.start(
                        Path.of("target", "postgres"), LocalPostgres.Durability.FOR_TESTS);

        static {
            SpringApplication.getShutdownHandlers().add(POSTGRES::close);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var files = temporaryFolder();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test-database",
                                Map.of(
                                        "spring.datasource.url", createDatabase(),
                                        "spring.datasource.username", Holder.POSTGRES.user(),
                                        "spring.datasource.password", Holder.POSTGRES.password(),
                                        "spring.datasource.hikari.maximum-pool-size", "8",
                                        "chengshu.home", files.toString())));
    }

    /// The URL of a new, empty database.
    public static String createDatabase() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        var postgres = Holder.POSTGRES;
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException cause) {
            throw new IllegalStateException("Cannot create " + name, cause);
        }
        return postgres.url(name);
    }

    public static String user() {
        return Holder.POSTGRES.user();
    }

    public static String password() {
        return Holder.POSTGRES.password();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("chengshu-test");
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }
}
