package city.chengshu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How many cases a second go from photo to closing over HTTP, and how many plain PostgreSQL does
/// with the very same statements.
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = "The full life cycle over HTTP beside plain PostgreSQL.")
final class LifecycleCommand implements Callable<Integer> {

    /// When the quick run must stop warming up, to be done within its 60 s.
    private static final Duration QUICK_WARM_UP_ENDS = Duration.ofSeconds(34);

    /// The program is faster when it is measured than when it warms up.
    private static final int SPARE = 2;

    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration QUICKLY_MEASURED = Duration.ofSeconds(8);

    @Option(names = "--quick", description = "at most 60 s")
    private boolean quick;

    @Option(names = "--clients", defaultValue = "16", description = "default: ${DEFAULT-VALUE}")
    private int clients;

    @Override
    public Integer call() throws IOException, SQLException {
        var begin = System.nanoTime();
        Machine.describe("lifecycle" + (quick ? " --quick" : ""));
        try (var program = ProgramUnderTest.start(BenchSettings.LINES, "--no-history")) {
            var api = new Api(program.address());
            var tokens = new Tokens(api);
            var lifeCycles = prepare(api, tokens);
            Say.progress("Taking down the statements of one life cycle …");
            var script = new Capture(program).script(lifeCycles.getFirst());
            Say.progress(
                    "%d statements (%s) in %d transactions",
                    script.statements(), script.describe(), script.units().size());
            Say.progress("Warming up …");
            var warm = Load.run(clients, warmUp(begin), client -> lifeCycles.get(client)::live);
            var duration = quick ? QUICKLY_MEASURED : MEASURED;
            stock(lifeCycles, warm.perSecond() * duration.toSeconds() * SPARE / clients);
            Say.progress("Measuring the program …");
            var ours = Load.run(clients, duration, client -> lifeCycles.get(client)::live);
            var raw = measureRaw(program, script);
            report(ours, raw, script);
        }
        return 0;
    }

    /// The compiler of the JVM needs about a minute under load to be done with its work.
    private Duration warmUp(long begin) {
        if (!quick) {
            return MEASURED;
        }
        var left = QUICK_WARM_UP_ENDS.minusNanos(System.nanoTime() - begin);
        return left.compareTo(Duration.ofSeconds(5)) < 0 ? Duration.ofSeconds(5) : left;
    }

    private List<LifeCycle> prepare(Api api, Tokens tokens) {
        Say.progress("Logging in …");
        var lifeCycles = new ArrayList<LifeCycle>();
        for (var client = 0; client < clients; client++) {
            var cast =
                    new LifeCycle.Cast(
                            tokens.citizen("139%08d".formatted(client)),
                            tokens.staff("handler2"),
                            tokens.staff("inspector"),
                            tokens.staff("shift"));
            lifeCycles.add(new LifeCycle(api, cast));
        }
        return lifeCycles;
    }

    /// Photos are not what is measured.
    private static void stock(List<LifeCycle> lifeCycles, double each) {
        Say.progress("Uploading %d photos …", (int) each * lifeCycles.size() * 3);
        lifeCycles.forEach(lifeCycle -> lifeCycle.stock((int) each));
        Photos.late();
    }

    private Load.Measured measureRaw(ProgramUnderTest program, Script script) throws SQLException {
        Say.progress("Measuring plain PostgreSQL with the same statements …");
        var replays = new ArrayList<Replay>();
        try {
            for (var client = 0; client < clients; client++) {
                replays.add(new Replay(script, program.connect()));
            }
            Load.run(clients, seconds(quick ? 2 : 15), client -> replays.get(client)::once);
            return Load.run(clients, seconds(quick ? 5 : 60), client -> replays.get(client)::once);
        } finally {
            for (var replay : replays) {
                replay.close();
            }
        }
    }

    private void report(Load.Measured ours, Load.Measured raw, Script script) {
        Say.result(
                "%d life cycles by %d clients in %.1f s, fsync on; %d statements each; photos uploaded before (%d while the clock ran)",
                ours.done(), clients, ours.seconds(), script.statements(), Photos.late());
        Say.result(
                "plain PostgreSQL: the same statements on the same database %d times in %.1f s",
                raw.done(), raw.seconds());
        Say.result(
                "%s",
                String.format(
                        Locale.ROOT,
                        "lifecycle per_s=%.1f p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f raw_per_s=%.1f ratio=%.3f",
                        ours.perSecond(),
                        ours.milliseconds(50),
                        ours.milliseconds(95),
                        ours.milliseconds(99),
                        raw.perSecond(),
                        ours.perSecond() / raw.perSecond()));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
