package city.chengshu.command;

import city.chengshu.program.Program;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the program keeps what it knows: its own folder, or the city's PostgreSQL.
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "var",
            description = "folder of the program's data (default: ${DEFAULT-VALUE})")
    Path data = Path.of("var");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "use this PostgreSQL (jdbc:postgresql://host:port/database) instead of the program's own;",
                "user and password from CHENGSHU_DATABASE_USER and CHENGSHU_DATABASE_PASSWORD"
            })
    private @Nullable String databaseUrl;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings (default: chengshu.properties in the data folder, if there)")
    private @Nullable Path config;

    Path home() {
        return data.toAbsolutePath().normalize();
    }

    Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    /// For a command beside a running program or alone.
    Program.Settings settings() {
        return settings(Map.of());
    }

    /// @param properties what the command decides; they win over the file
    Program.Settings settings(Map<String, String> properties) {
        return new Program.Settings(home(), databaseUrl(), config(), properties);
    }
}
