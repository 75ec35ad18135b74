package city.chengshu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How many cases a second go from photo to closing over HTTP beside so many others, how many plain
/// PostgreSQL does with the very same statements, how long people wait who only look, and what a
/// rush does.
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = "The full life cycle, reads and a rush over HTTP, beside plain PostgreSQL.")
final class LifecycleCommand implements Callable<Integer> {

    /// When the quick run must stop warming up, to be done within its 60 s.
    private static final Duration QUICK_WARM_UP_ENDS = Duration.ofSeconds(28);

    /// The program is faster when it is measured than when it warms up.
    private static final int SPARE = 3;

    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration QUICKLY_MEASURED = Duration.ofSeconds(8);
    private static final int OPENED = 500;
    private static final int HOTTEST = 10;

    @Option(names = "--quick", description = "at most 60 s")
    private boolean quick;

    @Option(names = "--cases", defaultValue = "0", description = "seeded before, default: 0")
    private int cases;

    @Option(names = "--clients", defaultValue = "16", description = "default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--readers", defaultValue = "8", description = "default: ${DEFAULT-VALUE}")
    private int readers;

    @Option(names = "--burst", defaultValue = "200", description = "default: ${DEFAULT-VALUE}")
    private int burst;

    @Option(
            names = "--plans",
            description = "write explain (analyze, buffers) of the ten hottest statements there")
    private @Nullable Path plans;

    @Override
    public Integer call() throws IOException, SQLException {
        var begin = System.nanoTime();
        Machine.describe("lifecycle --cases " + cases + (quick ? " --quick" : ""));
        try (var program = ProgramUnderTest.start(BenchSettings.LINES, "--no-history")) {
            if (cases > 0) {
                Say.result("seeded %,d cases in %.0f s", cases, Seed.load(program::connect, cases));
            }
            var api = new Api(program.address());
            var tokens = new Tokens(api);
            var lifeCycles = prepare(api, tokens);
            Say.progress("Taking down the statements of one life cycle …");
            var script =
                    new Capture(program, seconds(quick ? 5 : 12)).script(lifeCycles.getFirst());
            Say.progress(
                    "%d statements (%s) in %d transactions",
                    script.statements(), script.describe(), script.units().size());
            var ours = live(lifeCycles, begin);
            var requests = new Histogram(Load.LONGEST, 3);
            lifeCycles.forEach(lifeCycle -> requests.add(lifeCycle.micros()));
            var reads = new ReadMix(api, tokens, ids(program));
            var looks = look(reads);
            if (!quick) {
                rush(api, tokens, reads, looks);
            }
            if (plans != null) {
                explain(program, lifeCycles, reads, plans);
            }
            var raw = measureRaw(program, script);
            report(ours, raw, script);
            Say.result(
                    "per life cycle p50=%.1f p95=%.1f p99=%.1f ms; p95_ms below is of one request of it, read_p95_ms of one look of the mix",
                    ours.milliseconds(50), ours.milliseconds(95), ours.milliseconds(99));
            Say.result(
                    "%s",
                    String.format(
                            Locale.ROOT,
                            "lifecycle cases=%d per_s=%.1f p95_ms=%.1f read_p95_ms=%.1f ratio=%.3f",
                            cases,
                            ours.perSecond(),
                            Load.milliseconds(requests, 95),
                            looks.milliseconds(95),
                            ours.perSecond() / raw.perSecond()));
        }
        return 0;
    }

    private Load.Measured live(List<LifeCycle> lifeCycles, long begin) {
        Say.progress("Warming up …");
        var warm = Load.run(clients, warmUp(begin), client -> lifeCycles.get(client)::live);
        var duration = quick ? QUICKLY_MEASURED : MEASURED;
        stock(lifeCycles, warm.perSecond() * duration.toSeconds() * SPARE / clients);
        lifeCycles.forEach(lifeCycle -> lifeCycle.micros().reset());
        Say.progress("Measuring the program …");
        var measured = Load.run(clients, duration, client -> lifeCycles.get(client)::live);
        Say.progress("%.1f life cycles a second", measured.perSecond());
        return measured;
    }

    private Load.Measured look(ReadMix reads) {
        Say.progress("Measuring reads …");
        Load.run(readers, seconds(quick ? 2 : 15), _ -> reads::once);
        reads.forget();
        var looks = Load.run(readers, seconds(quick ? 4 : 30), _ -> reads::once);
        reads.report();
        reads.month(quick ? 5 : 20);
        Say.result(
                "%d reads by %d clients in %.1f s: %.0f/s",
                looks.done(), readers, looks.seconds(), looks.perSecond());
        return looks;
    }

    private void rush(Api api, Tokens tokens, ReadMix reads, Load.Measured looks) {
        Say.progress("A rush of %d clients …", burst);
        var citizens =
                IntStream.range(0, clients)
                        .mapToObj(client -> tokens.citizen("139%08d".formatted(client)))
                        .toList();
        var outcome =
                new Burst(api, reads, citizens)
                        .run(burst, seconds(30), readers, looks.milliseconds(95));
        Say.result(
                "burst clients=%d requests=%d refused=%d errors5xx=%d p95_ms=%.1f recovered_s=%d p95_after_ms=%.1f",
                burst,
                outcome.requests(),
                outcome.refused(),
                outcome.errors(),
                outcome.p95(),
                outcome.recoveredAfter(),
                outcome.p95After());
    }

    /// The compiler of the JVM needs about two minutes under load to be done with its work.
    private Duration warmUp(long begin) {
        if (!quick) {
            return MEASURED.multipliedBy(2);
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

    /// Some cases to open, from all over the time.
    private static List<String> ids(ProgramUnderTest program) throws SQLException {
        try (var connection = program.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id from cases.city_case order by hashtext(id::text) limit "
                                        + OPENED)) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    /// Alone: the program, which would go on looking at photos, stands still.
    private Load.Measured measureRaw(ProgramUnderTest program, Script script) throws SQLException {
        Say.progress("Measuring plain PostgreSQL with the same statements …");
        var replays = new ArrayList<Replay>();
        program.pause();
        try {
            for (var client = 0; client < clients; client++) {
                replays.add(new Replay(script, program.connect(), program.connect()));
            }
            Load.run(clients, seconds(quick ? 2 : 15), client -> replays.get(client)::once);
            return Load.run(clients, seconds(quick ? 4 : 60), client -> replays.get(client)::once);
        } finally {
            program.resume();
            for (var replay : replays) {
                replay.close();
            }
        }
    }

    private void explain(
            ProgramUnderTest program, List<LifeCycle> lifeCycles, ReadMix reads, Path file)
            throws IOException {
        Say.progress("Explaining the hottest statements …");
        stock(lifeCycles, 20);
        var text =
                new HottestStatements(program)
                        .explain(
                                HOTTEST,
                                () ->
                                        Load.run(
                                                clients,
                                                seconds(4),
                                                client ->
                                                        client < readers
                                                                ? reads::once
                                                                : lifeCycles.get(client)::live));
        HottestStatements.keep(
                file,
                "%s%nThe %d statements PostgreSQL spent most time with, %,d cases, %d clients that live cases and %d that look."
                        .formatted(
                                Machine.description(
                                        "lifecycle --cases " + cases + " --plans " + file),
                                HOTTEST,
                                cases,
                                clients - readers,
                                readers),
                text);
        Say.result("plans in %s", file);
    }

    private void report(Load.Measured ours, Load.Measured raw, Script script) {
        Say.result(
                "%d life cycles by %d clients in %.1f s, fsync on; %d statements each; photos uploaded before (%d while the clock ran)",
                ours.done(), clients, ours.seconds(), script.statements(), Photos.late());
        Say.result(
                "plain PostgreSQL: the same statements on the same database %d times in %.1f s, %.1f/s",
                raw.done(), raw.seconds(), raw.perSecond());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
