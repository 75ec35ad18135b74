package city.chengshu.postgres;

import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/// Brings the modules' schemas of an empty database to given versions, so that rows of an older
/// program can be put back before the present one migrates them further.
public final class MigrateModules {

    private MigrateModules() {}

    /// @param versions the version each module's schema shall have
    /// @throws CannotStart if this program does not know a module or version
    public static void to(Database database, Map<String, String> versions) {
        var known = ModuleMigrations.modules();
        for (var module : versions.keySet()) {
            if (!known.contains(module)) {
                throw new CannotStart(
                        "Cannot migrate schema %s: this program has no such module"
                                .formatted(module));
            }
        }
        known.stream()
                .forEach(module ->
                        Optional.ofNullable(versions.get(module))
                                .ifPresent(version -> migrate(database, module, version)));
    }

    private static void migrate(Database database, String module, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module)
                .target(version)
                .load()
                .migrate();
    }
}
