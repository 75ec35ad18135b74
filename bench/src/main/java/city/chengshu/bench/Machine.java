package city.chengshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Where a figure was taken.
final class Machine {

    private Machine() {}

    static void describe(String command) {
        Say.result("%s", description(command));
    }

    static String description(String command) {
        return "# ./chengshu bench %s · %s · %s, %d cores, %s · Java %s"
                .formatted(
                        command,
                        ZonedDateTime.now(ZoneOffset.UTC).withNano(0),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        load(),
                        Runtime.version());
    }

    private static String processor() {
        return find("/proc/cpuinfo", "model name\\s*:\\s*", "unknown processor");
    }

    private static String load() {
        try {
            return "load " + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException unknown) {
            return "load unknown";
        }
    }

    private static String find(String file, String key, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.matches(key + ".*"))
                    .map(line -> line.replaceFirst(key, ""))
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unknown) {
            return otherwise;
        }
    }
}
