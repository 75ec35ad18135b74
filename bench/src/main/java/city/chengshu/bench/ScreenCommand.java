package city.chengshu.bench;

import city.chengshu.program.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long a new case takes onto the screens of the cockpit: reported on one program node, seen on
/// screens of another, both on one database.
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "The delay from a report sent to one node to screens open on another.")
final class ScreenCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Option(names = "--screens", defaultValue = "100", description = "how many are open")
    private int screens;

    @Option(names = "--reports", defaultValue = "40", description = "how many are sent")
    private int reports;

    @Override
    public Integer call() throws IOException {
        Machine.describe("screen --screens %d --reports %d".formatted(screens, reports));
        try (var one = ProgramUnderTest.start(List.of(), "--no-history");
                var other = join(one);
                var open = new OpenScreens()) {
            var here = new Api(one.address());
            var there = new Api(URI.create(other.address()));
            var leader = new Tokens(there).staff("leader").get();
            for (var i = 0; i < screens; i++) {
                open.open(there, leader, "");
            }
            var delays = measure(here, open);
            var worst = delays[delays.length - 1];
            Say.result(
                    "%s",
                    String.format(
                            Locale.ROOT,
                            "screen screens=%d reports=%d median_ms=%d p95_ms=%d worst_ms=%d",
                            screens,
                            reports,
                            delays[delays.length / 2],
                            delays[delays.length * 95 / 100],
                            worst));
            return worst <= LIMIT.toMillis() ? 0 : 1;
        }
    }

    /// A second node on the first one's database and data folder.
    private static Program join(ProgramUnderTest one) throws IOException {
        var url =
                "%s&user=chengshu&password=%s"
                        .formatted(
                                one.databaseUrl(),
                                Files.readString(one.home().resolve("postgres/password")).strip());
        Say.progress("Starting a second node …");
        var program =
                Program.start(
                        new Program.Settings(
                                one.home(),
                                Optional.of(url),
                                Optional.empty(),
                                Map.of("server.port", "0", "chengshu.demo", "true")));
        program.announce();
        return program;
    }

    /// One report after another; each delay is that of one screen.
    private long[] measure(Api here, OpenScreens open) {
        Say.progress("Sending %d reports, %d screens are open …", reports, screens);
        var citizen = new Tokens(here).citizen("13811112222").get();
        var sent = new SentReports();
        var delays = new long[screens * reports];
        for (var report = 0; report < reports; report++) {
            var begin = System.nanoTime();
            if (!sent.send(here, citizen, 1)) {
                throw new BenchFailed("Nobody took the report");
            }
            for (var i = 0; i < screens; i++) {
                var seen = seen(open.all().get(i), report);
                delays[report * screens + i] = TimeUnit.NANOSECONDS.toMillis(seen - begin);
            }
            // Reports come when they come, not in step with the screens.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(130L * (report % 7)));
        }
        Arrays.sort(delays);
        return delays;
    }

    private static long seen(OpenScreens.OneScreen screen, int report) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (screen.registered().size() <= report) {
            if (System.nanoTime() > end) {
                throw new BenchFailed("A screen never saw report " + (report + 1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return screen.registered().get(report).nanos();
    }
}
