package city.chengshu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.PlatformTest;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Webhook and mail rows belong to this test alone; the context's own postman serves the rest.
@PlatformTest
class DeliveryTest {

    static final URI NOWHERE = URI.create("https://example.invalid/hook");

    /// What one channel is made to do.
    interface Act {
        void send(Message message) throws NotDelivered;
    }

    record Fake(ChannelKind kind, Act act) implements Channel {
        @Override
        public void send(Message message) throws NotDelivered {
            act.send(message);
        }
    }

    record Row(String state, int attempts, String reason) {}

    volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");
    final Clock movable = new HouseClock((InstantSource) () -> now);

    @Autowired Outbox outbox;
    @Autowired Templates templates;
    @Autowired SimulatedMessages simulated;
    @Autowired Notify notify;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    @Autowired TransactionOperations transaction;

    @Test
    void neverBlocksNorFailsTheCallerWhenAChannelIsBroken() {
        var broken =
                deliver(
                        ChannelKind.WEBHOOK,
                        _ -> {
                            throw new IllegalStateException("gateway on fire");
                        });
        var caller = new Notify(outbox, new Postman(broken), movable);
        var id = transaction.execute(_ -> caller.send(notice(new Recipient.Webhook(NOWHERE))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(row(id))
                                .isEqualTo(new Row("PENDING", 1, "IllegalStateException")));
        jdbc.sql("update notices.notice set state = 'GIVEN_UP' where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void triesAgainLaterAndAtLastGivesUpWithTheReason() {
        var down =
                deliver(
                        ChannelKind.EMAIL,
                        _ -> {
                            throw new NotDelivered(NotDelivered.Retry.LATER, "answered 503");
                        });
        var id = insert(new Recipient.Email("a@example.invalid"));
        for (var attempt = 1; attempt < BackOff.ATTEMPTS; attempt++) {
            assertThat(down.deliver(ChannelKind.EMAIL)).isEqualTo(1);
            assertThat(row(id)).isEqualTo(new Row("PENDING", attempt, "answered 503"));
            assertThat(down.deliver(ChannelKind.EMAIL)).isZero();
            now = now.plus(Duration.ofHours(1));
        }
        down.deliver(ChannelKind.EMAIL);
        assertThat(row(id)).isEqualTo(new Row("GIVEN_UP", BackOff.ATTEMPTS, "answered 503"));
    }

    @Test
    void givesUpAtOnceWhereTryingAgainCannotHelp() {
        var id = insert(new Recipient.Email("a@example.invalid"));
        var none = new Channels(List.of(), new DemoMode(false), simulated);
        new DeliverNotices(outbox, templates, none, movable).deliver(ChannelKind.EMAIL);
        assertThat(row(id)).isEqualTo(new Row("GIVEN_UP", 1, "no channel for EMAIL is configured"));
    }

    @Test
    void sendsEachMessageOnceFromManyNodes() throws Exception {
        var sent = new ConcurrentLinkedQueue<UUID>();
        Set<UUID> wanted = ConcurrentHashMap.newKeySet();
        for (var number = 0; number < 120; number++) {
            wanted.add(insert(new Recipient.Email("a@example.invalid")));
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 4; node++) {
                var one = deliver(ChannelKind.EMAIL, message -> sent.add(message.id()));
                nodes.submit(() -> {
                    while (one.deliver(ChannelKind.EMAIL) > 0) {
                        Thread.yield();
                    }
                });
            }
        }
        assertThat(sent).hasSize(120).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void takesUpWhatADeadNodeLeftWhenItsLeaseIsOver() {
        var id = insert(new Recipient.Email("a@example.invalid"));
        assertThat(outbox.claim(ChannelKind.EMAIL, now, DeliverNotices.LEASE, 10)).hasSize(1);
        var alive = deliver(ChannelKind.EMAIL, _ -> {});
        assertThat(alive.deliver(ChannelKind.EMAIL)).isZero();
        now = now.plus(DeliverNotices.LEASE);
        assertThat(alive.deliver(ChannelKind.EMAIL)).isEqualTo(1);
        assertThat(row(id).state()).isEqualTo("DELIVERED");
    }

    @Test
    void signsWebhooksAndCallsNoPrivateAddressUnlessAllowed() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    var headers = exchange.getRequestHeaders();
                    heard.add(headers.getFirst("Chengshu-Signature"));
                    heard.add(
                            WebhookChannel.signature(
                                    "secret", headers.getFirst("Chengshu-Timestamp"), body));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        var url = URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
        var message =
                new Message(UUID.randomUUID(), "t", new Recipient.Webhook(url), "标题", "正文", "/x");
        hook(WebhookTargets.PRIVATE_TOO).send(message);
        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> hook(WebhookTargets.PUBLIC_ONLY).send(message))
                .matches(why -> why.retry() == NotDelivered.Retry.NEVER);
        server.stop(0);
        assertThat(heard).hasSize(2);
        assertThat(heard.poll()).isEqualTo(heard.poll());
    }

    @Test
    void keepsAddressesAndCodesEncrypted() {
        var id = insert(new Recipient.Phone("13912345678"));
        assertThat(
                        jdbc.sql("select n::text from notices.notice n where id = :id")
                                .param("id", id)
                                .query((row, _) -> row.getString(1))
                                .single())
                .doesNotContain("13912345678")
                .doesNotContain("654321");
    }

    @Test
    void simulatedHistoryNeverLeavesTheHouse() {
        var id =
                HouseClock.at(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        () -> notify.send(notice(new Recipient.Phone("13912345679"))));
        assertThat(row(id).state()).isEqualTo("SKIPPED");
    }

    @Test
    void showsNoSimulatedMessageOutsideTheDemo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new ReadSimulatedMessages(simulated, new DemoMode(false))
                                .toPhone("13912345678"))
                .extracting(Refusal::code)
                .isEqualTo(NoticesError.DEMO_ONLY);
    }

    private WebhookChannel hook(WebhookTargets targets) {
        return new WebhookChannel("secret", targets, json, movable);
    }

    private DeliverNotices deliver(ChannelKind kind, Act act) {
        var channels = new Channels(List.of(new Fake(kind, act)), new DemoMode(false), simulated);
        return new DeliverNotices(outbox, templates, channels, movable);
    }

    private UUID insert(Recipient to) {
        var id = Ids.next(now);
        outbox.insert(id, notice(to), now, false);
        return id;
    }

    private static Notice notice(Recipient to) {
        return new Notice("login-code", to, Map.of("code", "654321"), "");
    }

    private Row row(UUID id) {
        return jdbc.sql(
                        "select state, attempts, coalesce(reason, '') as reason from notices.notice where id = :id")
                .param("id", id)
                .query(Row.class)
                .single();
    }
}
