package city.chengshu.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills one of two nodes under load again and again, sometimes both and their PostgreSQL, while
/// the clock's work is under way, and then looks for each write that was answered and each step the
/// clock took.
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description =
                "kill -9 of one of two nodes under load; every acknowledged write must be there exactly once, every timer fire once.")
final class KillCommand implements Callable<Integer> {

    private static final int CLIENTS = 8;
    private static final int AT_LEAST = 30;
    private static final int ALL_EVERY = 6;

    /// The other node takes over what a dead one had begun after a minute.
    private static final Duration TAKE_OVER = Duration.ofMinutes(3);

    @Option(names = "--quick", description = "3 rounds, at most 60 s")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "50", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    private final Random random = new Random(20261124);
    private final SentReports sent = new SentReports();

    @Override
    public Integer call() throws SQLException {
        Machine.describe("kill" + (quick ? " --quick" : ""));
        var all = quick ? Math.min(rounds, 3) : rounds;
        try (var nodes = TwoNodes.start()) {
            var tokens = new Tokens(nodes.api(0));
            for (var round = 1; round <= all; round++) {
                var before = sent.acknowledged();
                var victim = quick ? round - 1 : random.nextInt(2);
                var everything = quick ? round == 3 : round % ALL_EVERY == 0;
                loadUntilKilled(nodes, tokens, everything ? 2 : victim);
                Say.progress(
                        "round %d: %d writes answered, killed %s",
                        round,
                        sent.acknowledged() - before,
                        everything ? "both and PostgreSQL" : victim == 0 ? "the one" : "the other");
                if (everything) {
                    nodes.restartAll();
                } else {
                    nodes.restart(victim);
                }
            }
            return verify(nodes, tokens, all);
        }
    }

    /// @param victim 0 or 1, or 2 for everything
    private void loadUntilKilled(TwoNodes nodes, Tokens tokens, int victim) throws SQLException {
        var apis = List.of(nodes.api(0), nodes.api(1));
        var before = sent.acknowledged();
        var end = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var connection = nodes.connect()) {
            for (var client = 0; client < CLIENTS; client++) {
                var token = tokens.citizen("138%08d".formatted(client)).get();
                var own = client;
                threads.submit(() -> send(apis, token, own, victim, end));
            }
            awaitLoad(before + AT_LEAST);
            Clockwork.strike(connection);
            var due = Clockwork.due(connection);
            Clockwork.await(
                    connection, due - 1 - random.nextInt(40), Duration.ofSeconds(quick ? 2 : 11));
            if (victim < 2) {
                nodes.kill(victim);
                awaitLoad(sent.acknowledged() + AT_LEAST);
            } else {
                nodes.killAll();
            }
            end.set(true);
        }
    }

    /// One client: at home on one node, on the other when that one does not answer.
    private void send(List<Api> apis, String token, int client, int victim, AtomicBoolean end) {
        var node = client % 2;
        while (!end.get()) {
            if (!sent.send(apis.get(node), token, client)) {
                if (victim == 2) {
                    return;
                }
                node = 1 - node;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /// Until so many writes were answered: a program just started is slow at first.
    private void awaitLoad(int acknowledged) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sent.acknowledged() < acknowledged && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int verify(TwoNodes nodes, Tokens tokens, int rounds) throws SQLException {
        Say.progress("Repeating every request under its key on the other node, then counting …");
        sent.repeatAll(List.of(nodes.api(1), nodes.api(0)), tokens);
        try (var connection = nodes.connect()) {
            Clockwork.await(connection, 0, TAKE_OVER);
            var timers = Clockwork.count(connection);
            if (timers.twice() > 0) {
                Clockwork.whatTwice(connection).forEach(one -> Say.progress("twice: %s", one));
            }
            var counted = sent.count(connection);
            Say.result(
                    "%d requests were without answer when a node died; repeated, each was done once",
                    counted.unanswered());
            Say.result(
                    "%d reminders, urgings and orders by the clock; %d missing",
                    timers.fired(), timers.missed());
            Say.result(
                    "kill rounds=%d acknowledged=%d lost=%d doubled=%d timers_twice=%d",
                    rounds,
                    counted.acknowledged(),
                    counted.lost(),
                    counted.doubled(),
                    timers.twice());
            var bad = counted.lost() + counted.doubled() + timers.twice() + timers.missed();
            return bad == 0 ? 0 : 3;
        }
    }
}
