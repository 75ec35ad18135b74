package city.chengshu.program;

import city.chengshu.CityPlatform;
import city.chengshu.postgres.CannotStart;
import city.chengshu.postgres.Database;
import city.chengshu.postgres.LocalPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// One start of the platform: its database, and all modules on it.
///
/// Closing it ends the requests under way, then the modules, then the PostgreSQL we started.
public final class Program implements AutoCloseable {

    /// What one start needs to know.
    ///
    /// @param home the data folder
    /// @param databaseUrl the city's PostgreSQL, or none for our own in `home`
    /// @param config a file of settings, or none for `chengshu.properties` in `home` if it exists
    /// @param properties what the command line decided; it wins over the file
    public record Settings(
            Path home,
            Optional<String> databaseUrl,
            Optional<Path> config,
            Map<String, String> properties) {
        public Settings {
            properties = Map.copyOf(properties);
        }
    }

    private final Database database;
    private final ConfigurableApplicationContext context;

    private Program(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /// Starts the whole platform with its web server.
    public static Program start(Settings settings) {
        var config = ConfigurationFile.read(settings);
        var database =
                open(
                        settings,
                        () ->
                                LocalPostgres.start(
                                        settings.home().resolve("postgres"),
                                        LocalPostgres.Durability.SAFE));
        return assemble(settings, config, database, WebApplicationType.SERVLET, Map.of());
    }

    /// Opens the modules for one command, without web server and timers, beside a running program
    /// or alone. Only what the command uses is made.
    public static Program open(Settings settings) {
        var config = ConfigurationFile.read(settings);
        var database =
                open(settings, () -> Database.openOrStart(settings.home().resolve("postgres")));
        return assemble(
                settings,
                config,
                database,
                WebApplicationType.NONE,
                Map.of("db-scheduler.enabled", "false"));
    }

    private static Database open(Settings settings, java.util.function.Supplier<Database> ours) {
        return settings.databaseUrl().map(Program::foreignDatabase).orElseGet(ours);
    }

    /// The database of a data folder, for a command that needs no modules.
    public static Database database(Path home, Optional<String> url) {
        return url.map(Program::foreignDatabase)
                .orElseGet(() -> Database.openOrStart(home.resolve("postgres")));
    }

    /// The city's own PostgreSQL.
    public static Database foreignDatabase(String url) {
        return Database.of(
                url,
                environment("CHENGSHU_DATABASE_USER"),
                environment("CHENGSHU_DATABASE_PASSWORD"));
    }

    /// The version of this program.
    public static String version() {
        var version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String environment(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static Program assemble(
            Settings settings,
            Map<String, String> config,
            Database database,
            WebApplicationType type,
            Map<String, String> more) {
        var properties = new HashMap<>(config);
        properties.putAll(more);
        properties.putAll(settings.properties());
        properties.put("chengshu.home", settings.home().toString());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        var application = new SpringApplication(CityPlatform.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(type == WebApplicationType.NONE);
        application.addInitializers(context -> Properties.addFirst(context, properties));
        try {
            return new Program(database, application.run());
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /// A module's use case.
    public <T> T get(Class<T> useCase) {
        return context.getBean(useCase);
    }

    /// Lets `/health` answer 200 and says so on stdout.
    public void announce() {
        get(Readiness.class).ready();
        System.out.println("ready " + address());
        System.out.flush();
    }

    /// The address people open.
    public String address() {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new CannotStart("Cannot name an address: this program serves nothing");
        }
        var host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        return "http://%s:%d".formatted(host, web.getWebServer().getPort());
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
