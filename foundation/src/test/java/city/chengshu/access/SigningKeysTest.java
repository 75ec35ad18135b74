package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.keyring.Keyring;
import city.chengshu.testing.PlatformTest;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What one node signed every other one accepts, however they were started.
@PlatformTest
class SigningKeysTest {

    private static final int NODES = 6;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired JdbcClient jdbc;
    @Autowired Keyring keyring;
    @Autowired TransactionOperations transaction;

    @Test
    void nodesStartingAtOnceOnAnEmptyDatabaseSignWithOneKey() throws Exception {
        for (var round = 0; round < 5; round++) {
            jdbc.sql("delete from access.signing_key").update();
            assertThat(startAtOnce()).hasSize(NODES).containsOnly(start(NODES));
        }
    }

    private List<String> startAtOnce() throws Exception {
        var together = new CyclicBarrier(NODES);
        try (var threads = Executors.newFixedThreadPool(NODES)) {
            var nodes =
                    threads.invokeAll(
                            IntStream.range(0, NODES)
                                    .mapToObj(node ->
                                            (java.util.concurrent.Callable<String>)
                                                    () -> {
                                                        together.await();
                                                        return start(node);
                                                    })
                                    .toList());
            return nodes.stream().map(java.util.concurrent.Future::resultNow).toList();
        }
    }

    /// The key a node uses for as long as it runs. The clocks of the nodes differ a little.
    private String start(int node) throws Exception {
        var clock = Clock.fixed(NOW.minusMillis(node), ZoneOffset.UTC);
        var keys = new SigningKeys().signingKey(jdbc, keyring, clock, transaction);
        var every = new JWKSelector(new JWKMatcher.Builder().build());
        return keys.get(every, null).getFirst().getKeyID();
    }
}
