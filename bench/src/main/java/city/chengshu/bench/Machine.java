package city.chengshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.zip.Deflater;

/// Where a figure was taken, and how fast it was there just then: the same cores are not always as
/// fast.
final class Machine {

    private static final int MEGABYTE = 1 << 20;
    private static final Duration TIMED = Duration.ofMillis(500);

    private Machine() {}

    static void describe(String command) {
        Say.result("%s", description(command));
    }

    static String description(String command) {
        return "# ./chengshu bench %s · %s · %s, %d cores, %s, one core packs %.1f MB/s · Java %s"
                .formatted(
                        command,
                        ZonedDateTime.now(ZoneOffset.UTC).withNano(0),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        load(),
                        packed(),
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

    /// How much one core packs (zlib): native code, the same in each version of Java and ours.
    private static double packed() {
        var text = new byte[MEGABYTE];
        var random = new Random(1);
        for (var i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + (int) Math.abs(random.nextGaussian() * 6));
        }
        var begin = System.nanoTime();
        var done = 0;
        do {
            pack(text);
            done++;
        } while (System.nanoTime() - begin < TIMED.toNanos());
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static void pack(byte[] text) {
        var deflater = new Deflater();
        var out = new byte[MEGABYTE];
        deflater.setInput(text);
        deflater.finish();
        while (!deflater.finished()) {
            deflater.deflate(out);
        }
        deflater.end();
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
