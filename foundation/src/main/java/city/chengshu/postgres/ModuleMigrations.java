package city.chengshu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One Flyway history per module, in the module's own schema. A module is found by its folder
/// `db/migration/<module>`; `extensions` comes first because the others use it.
@Configuration(proxyBeanMethods = false)
class ModuleMigrations {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z][a-z0-9]*)/");

    @Bean
    FlywayMigrationStrategy onePerModule() {
        return flyway -> modules().forEach(module -> migrate(flyway, module));
    }

    private static void migrate(Flyway template, String module) {
        var flyway =
                Flyway.configure()
                        .configuration(template.getConfiguration())
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:db/migration/" + module)
                        .load();
        refuseNewer(flyway, module);
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new CannotStart(
                    "Cannot migrate schema %s: %s".formatted(module, failed.getMessage()), failed);
        }
    }

    private static void refuseNewer(Flyway flyway, String module) {
        for (var applied : flyway.info().applied()) {
            if (applied.getState().isApplied() && !applied.getState().isResolved()) {
                throw new CannotStart(
                        "Cannot start: the database was used by a newer version of the program (schema %s is at version %s)"
                                .formatted(module, applied.getVersion()));
            }
        }
    }

    static List<String> modules() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/*/V1__*.sql");
            return Arrays.stream(found)
                    .map(resource -> moduleOf(resource.toString()))
                    .distinct()
                    .sorted(
                            Comparator.comparing((String module) -> !module.equals("extensions"))
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String moduleOf(String resource) {
        var matcher = MODULE.matcher(resource);
        if (!matcher.find()) {
            throw new IllegalStateException("No module in " + resource);
        }
        return matcher.group(1);
    }
}
