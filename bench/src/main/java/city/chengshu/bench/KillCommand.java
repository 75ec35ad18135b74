package city.chengshu.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills the program under load again and again, in every second round its PostgreSQL too, and then
/// looks for each write it had answered.
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "kill -9 under load; every acknowledged write must be there exactly once.")
final class KillCommand implements Callable<Integer> {

    private static final int CLIENTS = 8;
    private static final int AT_LEAST = 40;

    @Option(names = "--quick", description = "3 rounds, at most 60 s")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Override
    public Integer call() throws SQLException {
        Machine.describe("kill" + (quick ? " --quick" : ""));
        var all = quick ? Math.min(rounds, 3) : rounds;
        var random = new Random(20261124);
        try (var program = ProgramUnderTest.start(BenchSettings.LINES, "--no-history")) {
            var sent = new SentReports();
            var tokens = new Tokens(new Api(program.address()));
            for (var round = 1; round <= all; round++) {
                var before = sent.acknowledged();
                loadUntilKilled(program, tokens, sent, round, random);
                Say.progress(
                        "round %d: %d writes answered, killed %s",
                        round,
                        sent.acknowledged() - before,
                        round % 2 == 0 ? "program and PostgreSQL" : "the program");
                program.restart();
            }
            return verify(program, tokens, sent, all);
        }
    }

    private static void loadUntilKilled(
            ProgramUnderTest program, Tokens tokens, SentReports sent, int round, Random random) {
        var api = new Api(program.address());
        var before = sent.acknowledged();
        var killed = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var token = tokens.citizen("138%08d".formatted(client)).get();
                var phone = client;
                threads.submit(() -> {
                    while (!killed.get() && sent.send(api, token, phone)) {
                        Thread.onSpinWait();
                    }
                });
            }
            awaitLoad(sent, before);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
            program.kill(round % 2 == 0);
            killed.set(true);
        }
    }

    /// Until some writes of this round were answered: a program just started is slow at first.
    private static void awaitLoad(SentReports sent, int before) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sent.acknowledged() < before + AT_LEAST && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static int verify(ProgramUnderTest program, Tokens tokens, SentReports sent, int rounds)
            throws SQLException {
        var api = new Api(program.address());
        Say.progress("Repeating every request under its key, then counting …");
        sent.repeatAll(api, tokens);
        try (var connection = program.connect()) {
            var counted = sent.count(connection);
            Say.result(
                    "%d requests were without answer when the program died; repeated, each was done once",
                    counted.unanswered());
            Say.result(
                    "kill rounds=%d acknowledged=%d lost=%d doubled=%d",
                    rounds, counted.acknowledged(), counted.lost(), counted.doubled());
            return counted.lost() == 0 && counted.doubled() == 0 ? 0 : 3;
        }
    }
}
