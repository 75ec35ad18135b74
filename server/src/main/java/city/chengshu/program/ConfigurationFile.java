package city.chengshu.program;

import city.chengshu.postgres.CannotStart;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// The operator's settings (配置): `key = value` lines. A key nobody reads is refused, because a
/// setting that was misspelt must not pass in silence.
final class ConfigurationFile {

    private static final Set<String> SPRING =
            Set.of("server.", "spring.mail.", "spring.datasource.hikari.", "logging.level.");

    private ConfigurationFile() {}

    static Map<String, String> read(Program.Settings settings) {
        var file = settings.config().orElse(settings.home().resolve("chengshu.properties"));
        if (Files.notExists(file)) {
            if (settings.config().isPresent()) {
                throw new CannotStart(
                        "Cannot read the settings: %s does not exist".formatted(file));
            }
            return Map.of();
        }
        var values = load(file);
        var known = knownKeys();
        for (var key : values.keySet()) {
            refuseUnknown(file, key, known);
        }
        return values;
    }

    private static Map<String, String> load(Path file) {
        var properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException cause) {
            throw new CannotStart(
                    "Cannot read the settings in %s: %s".formatted(file, cause.getMessage()),
                    cause);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static void refuseUnknown(Path file, String key, Set<String> known) {
        if (known.contains(key) || SPRING.stream().anyMatch(key::startsWith)) {
            return;
        }
        throw new CannotStart(
                "Cannot start: unknown setting %s in %s; known are %s"
                        .formatted(key, file, String.join(", ", known)));
    }

    /// Every key that some module's settings record reads.
    static Set<String> knownKeys() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("city.chengshu").stream()
                .map(found ->
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(ConfigurationFile::keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return keys(prefix, settings);
    }

    private static Stream<String> keys(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(component -> keys(prefix, component));
    }

    private static Stream<String> keys(String prefix, RecordComponent component) {
        var name = prefix + "." + kebab(component.getName());
        return component.getType().isRecord() ? keys(name, component.getType()) : Stream.of(name);
    }

    private static String kebab(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1"), '.').toString();
    }
}
