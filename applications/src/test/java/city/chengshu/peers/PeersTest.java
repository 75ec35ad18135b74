package city.chengshu.peers;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.FindCase;
import city.chengshu.cases.NoteOnCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.open311.ApiClients;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.Stage;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Cases go to another city and come back as progress, whatever that city's server does. The other
/// city is this program's own server, spoken to over a real socket, with mishaps put in between.
@PlatformTest
class PeersTest {

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired ApiClients clients;
    @Autowired FindCase findCase;
    @Autowired Deliveries deliveries;
    @Autowired Peers peers;
    @Autowired NoteOnCase noteOnCase;
    @Autowired RecordProgress recordProgress;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    /// What happens to a call instead of, or around, its answer.
    private interface Mishap {
        void handle(HttpExchange exchange, Consumer<HttpExchange> properly) throws IOException;
    }

    static final Mishap NONE = (exchange, properly) -> properly.accept(exchange);

    Instant now = Instant.now();
    final List<String> calls = java.util.Collections.synchronizedList(new ArrayList<>());
    volatile Mishap mishap = NONE;
    HttpServer server;
    DeliverCases deliver;
    PullUpdates pull;
    String key = "";

    @BeforeEach
    void openTheOtherCity() throws IOException {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
        jdbc.sql("update peers.peer set active = false").update();
        jdbc.sql("update peers.delivery set state = 'CANCELLED', remote_id = null").update();
        key = clients.register("我市", "1", Actor.HOUSE).key();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        var client =
                new GeoClient(
                        new PeerHttp(
                                new PeerTargets(
                                        new PeersSettings(PeersSettings.Targets.PRIVATE_TOO))),
                        peers);
        var clock = new HouseClock((InstantSource) () -> now);
        deliver = new DeliverCases(deliveries, peers, client, noteOnCase, transaction, clock);
        pull = new PullUpdates(peers, deliveries, client, noteOnCase, transaction, clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
        jdbc.sql("update peers.peer set active = false").update();
    }

    @ParameterizedTest
    @EnumSource(Peer.Format.class)
    void aCaseIsSentOnceAndItsProgressComesBack(Peer.Format format) {
        var peer = peer(format);
        var delivery = forward(peer);
        deliver.run();
        var sent = get(delivery);
        assertThat(sent.state()).isEqualTo(Delivery.State.SENT);
        assertThat(sent.remoteId().orElseThrow()).matches("\\d{8}-\\d{6,}");
        assertThat(story(sent))
                .contains("已转%s办理，对方编号 %s".formatted(name(peer), sent.remoteId().get()));
        deliver.run();
        assertThat(posts()).as("once").isEqualTo(1);
        later(Duration.ofMinutes(1));
        pull.run();
        var first = story(sent).size();
        assertThat(story(sent)).anyMatch(one -> one.startsWith(name(peer) + "反馈"));
        later(Duration.ofMinutes(3));
        pull.run();
        assertThat(story(sent)).as("each update once").hasSize(first);
        progress(sent.remoteId().get());
        later(Duration.ofMinutes(3));
        pull.run();
        assertThat(story(sent)).contains(name(peer) + "反馈：已解决");
        assertThat(get(delivery).remoteStatus()).contains("fixed");
        assertThat(state(sent)).as("ours to close").isNotEqualTo("CLOSED");
        assertThat(told(sent)).as("the reporter reads it").contains(name(peer) + "反馈：已解决");
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostDoesNotMakeASecondRequest() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, properly) -> {
                    if (exchange.getRequestMethod().equals("POST")) {
                        perform(exchange);
                        exchange.close();
                    } else {
                        properly.accept(exchange);
                    }
                };
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.UNSURE);
        assertThat(get(delivery).trouble()).isPresent();
        mishap = NONE;
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
        assertThat(posts()).as("looked up, not sent again").isEqualTo(1);
        assertThat(requestsThere()).isEqualTo(1);
    }

    @Test
    void aProgramThatDiesWhileSendingLooksUpFirst() {
        var delivery = forward(peer(Peer.Format.JSON));
        deliveries.claim(now, DeliverCases.LEASE, 10);
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.UNSURE);
        deliver.run();
        assertThat(posts()).as("another node has it").isZero();
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(calls.getFirst()).startsWith("GET /open311/v2/requests.json");
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aBrokenServerIsTriedLaterAndABusyOneToo() {
        for (var status : List.of(500, 502, 503, 429)) {
            var delivery = forward(peer(Peer.Format.JSON));
            mishap = (exchange, _) -> answer(exchange, status, "<html>no</html>");
            deliver.run();
            assertThat(get(delivery).nextAttempt().orElseThrow()).isAfter(now);
            mishap = NONE;
            later(Duration.ofMinutes(5));
            deliver.run();
            assertThat(get(delivery).state()).as("" + status).isEqualTo(Delivery.State.SENT);
        }
    }

    @Test
    void anAnswerNobodyCanReadIsNotTakenForAYes() {
        for (var text :
                List.of(
                        "",
                        "<html>hello</html>",
                        "[{}]",
                        "{\"a\":",
                        "null",
                        "[{\"service_request_id\":\"\"}]")) {
            var delivery = forward(peer(Peer.Format.JSON));
            mishap = (exchange, _) -> answer(exchange, 200, text);
            deliver.run();
            var left = get(delivery);
            assertThat(left.state()).as(text).isEqualTo(Delivery.State.UNSURE);
            assertThat(left.trouble()).contains(Trouble.MALFORMED);
            mishap = NONE;
            deliveries.move(
                    delivery,
                    List.of(Delivery.State.UNSURE),
                    Delivery.State.CANCELLED,
                    Optional.empty());
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, _) -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, 0);
                    var block = new byte[64 * 1024];
                    try (var out = exchange.getResponseBody()) {
                        for (var i = 0; i < 200; i++) {
                            out.write(block);
                        }
                    }
                };
        deliver.run();
        assertThat(get(delivery).trouble()).contains(Trouble.MALFORMED);
    }

    @Test
    void aRefusalIsForAPersonWithTheWordsOfTheServer() {
        var peer = peer(Peer.Format.XML);
        peers.setKey(peer, "wrong");
        var delivery = forward(peer);
        deliver.run();
        var left = get(delivery);
        assertThat(left.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(left.trouble()).contains(Trouble.KEY);
        assertThat(left.detail()).contains("api_key");
        peers.setKey(peer, key);
        assertThat(act(delivery, "retry", "{}", "peer.send")).isEqualTo(200);
        later(Duration.ofMinutes(1));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void redirectsAreNotFollowed() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, _) -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    answer(exchange, 307, "");
                };
        deliver.run();
        assertThat(calls).noneMatch(one -> one.contains("elsewhere"));
        assertThat(get(delivery).state()).isNotEqualTo(Delivery.State.SENT);
    }

    @Test
    void aTokenIsAskedUntilItHasAnId() {
        var delivery = forward(peer(Peer.Format.XML));
        mishap =
                (exchange, _) ->
                        answer(
                                exchange,
                                200,
                                "<service_requests><request><token>t 1</token></request></service_requests>");
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.TOKEN);
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.TOKEN);
        mishap =
                (exchange, _) ->
                        answer(
                                exchange,
                                200,
                                "<service_requests><request><service_request_id>0077</service_request_id><token>t 1</token></request></service_requests>");
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(calls.getLast()).contains("/tokens/t");
        assertThat(get(delivery).remoteId()).contains("0077");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void aServerWithoutTheUpdatesExtensionIsAskedHowTheRequestsStand() {
        var peer = peer(Peer.Format.JSON);
        var delivery = forward(peer);
        deliver.run();
        mishap =
                (exchange, properly) -> {
                    if (exchange.getRequestURI().getPath().contains("servicerequestupdates")) {
                        answer(exchange, 404, "");
                    } else {
                        properly.accept(exchange);
                    }
                };
        progress(get(delivery).remoteId().orElseThrow());
        pull.run();
        assertThat(get(delivery).remoteStatus()).contains("closed");
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }

    @Test
    void aPeerThatDoesNotAnswerSaysSoAndIsAskedAgain() {
        var peer = peer(Peer.Format.JSON);
        forward(peer);
        deliver.run();
        mishap = (exchange, _) -> answer(exchange, 500, "down");
        pull.run();
        assertThat(peers.get(peer).health().trouble()).contains(Trouble.BROKEN);
        mishap = NONE;
        later(Duration.ofMinutes(30));
        pull.run();
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }

    @Test
    void aRuleSendsNewCasesOfItsClassByItself() {
        var peer = peer(Peer.Format.JSON);
        peers.endMapping(peer, "QD01", now);
        peers.addMapping(
                UUID.randomUUID(), peer, new Peer.Mapping("QD01", "QD01", true, "3702"), now);
        var found = submit("QD01");
        assertThat(deliveries.ofCase(found)).hasSize(1);
        assertThat(deliveries.ofCase(found).getFirst().words()).doesNotContain("张三");
        assertThat(deliveries.ofCase(submit("QD03"))).isEmpty();
        peers.endMapping(peer, "QD01", now);
        peers.addMapping(
                UUID.randomUUID(), peer, new Peer.Mapping("QD01", "QD01", true, "3703"), now);
        assertThat(deliveries.ofCase(submit("QD01"))).as("elsewhere").isEmpty();
    }

    @Test
    void aCaseGoesToAPeerOnceAndOnlyWhereItsClassIsKnown() {
        var peer = peer(Peer.Format.JSON);
        var found = submit("QD01");
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(200);
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(409);
        assertThat(forward(submit("QD03"), peer, "peer.send", "case.read")).isEqualTo(422);
    }

    @Test
    void onlyWhoMaySendsAndEdits() {
        var peer = peer(Peer.Format.JSON);
        assertThat(forward(submit("QD01"), peer, "peer.read", "case.read")).isEqualTo(403);
        assertThat(add("http://203.0.113.5/open311", "peer.send")).isEqualTo(403);
        assertThat(http.get().uri("/api/peers").with(ActingAs.staff("case.read"))).hasStatus(403);
        var list = http.get().uri("/api/peers").with(ActingAs.staff("peer.read")).exchange();
        assertThat(text(list)).contains("hasKey").doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/open311", "http://10.0.0.8/", "http://[::1]/",
                        "http://169.254.169.254/latest",
                "http://localhost:8080", "file:///etc/passwd", "ftp://example.org",
                        "http://user:pw@203.0.113.5/",
                "http://203.0.113.5/?x=1", "not an address", "gopher://203.0.113.5"
            })
    void anAddressThatIsNotPublicOrNoAddressIsNotRegistered(String address) {
        assertThat(add(address, "peer.edit")).isEqualTo(422);
    }

    @Test
    void theKeyIsKeptSealedAndDoesNotFollowTheAddress() {
        var peer = peer(Peer.Format.JSON);
        var stored =
                jdbc.sql("select api_key from peers.peer where id = :id")
                        .param("id", peer)
                        .query(byte[].class)
                        .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(key);
        var moved =
                http.put()
                        .uri("/api/peers/" + peer)
                        .with(ActingAs.staff("peer.edit"))
                        .contentType("application/json")
                        .content(draft("http://203.0.113.9/open311"))
                        .exchange();
        assertThat(moved).hasStatus(422);
    }

    @Test
    void aPrivateAddressIsNotCalledEvenIfItIsRegistered() {
        var client =
                new PeerHttp(new PeerTargets(new PeersSettings(PeersSettings.Targets.PUBLIC_ONLY)));
        var peer = peers.get(peer(Peer.Format.JSON));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> client.get(peer, "services", java.util.Map.of()))
                .matches(why -> why.trouble() == Trouble.FORBIDDEN_ADDRESS);
        assertThat(calls).isEmpty();
    }

    private int add(String address, String permission) {
        return http.post()
                .uri("/api/peers")
                .with(ActingAs.staff(permission))
                .contentType("application/json")
                .content(draft(address))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String draft(String address) {
        return "{\"name\":\"%s\",\"baseUrl\":\"%s\",\"format\":\"XML\",\"active\":true}"
                .formatted(UUID.randomUUID(), address);
    }

    private UUID peer(Peer.Format format) {
        jdbc.sql("update peers.peer set active = false").update();
        var id = UUID.randomUUID();
        var base =
                URI.create(
                        "http://127.0.0.1:%d/open311/v2".formatted(server.getAddress().getPort()));
        peers.insert(
                new Peer(
                        id,
                        "邻市" + id.toString().substring(0, 8),
                        base,
                        "",
                        format,
                        false,
                        true,
                        new Peer.Health(
                                Optional.empty(), "", Optional.empty(), Optional.empty(), 0)),
                now);
        peers.setKey(id, key);
        peers.addMapping(UUID.randomUUID(), id, new Peer.Mapping("QD01", "QD03", false, ""), now);
        return id;
    }

    private String name(UUID peer) {
        return peers.get(peer).name();
    }

    private UUID forward(UUID peer) {
        var found = submit("QD01");
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(200);
        now = Instant.now().isAfter(now) ? Instant.now() : now;
        return deliveries.ofCase(found).getFirst().id();
    }

    private int forward(UUID found, UUID peer, String... permissions) {
        return http.post()
                .uri("/api/cases/%s/deliveries".formatted(found))
                .with(ActingAs.staff(permissions))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content("{\"peer\":\"%s\"}".formatted(peer))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int act(UUID delivery, String what, String body, String permission) {
        return http.post()
                .uri("/api/peers/deliveries/%s/%s".formatted(delivery, what))
                .with(ActingAs.staff(permission))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private UUID submit(String classCode) {
        var answer =
                http.post()
                        .uri("/api/reports")
                        .with(ActingAs.citizen())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .content(
                                "{\"longitude\":%s,\"latitude\":36.0671,\"classCode\":\"%s\",\"text\":\"张三家门口\",\"anonymous\":false}"
                                        .formatted(120.38 + Math.random() / 1000, classCode))
                        .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        var report =
                UUID.fromString(JsonMapper.shared().readTree(text(answer)).path("id").asString());
        return findCase.getForReport(report).id().value();
    }

    private void later(Duration wait) {
        now = now.plus(wait);
    }

    private Delivery get(UUID id) {
        return deliveries.get(id, city.chengshu.kernel.DataScope.EVERYTHING);
    }

    private long posts() {
        return calls.stream().filter(one -> one.startsWith("POST")).count();
    }

    private int requestsThere() {
        return jdbc.sql(
                        """
                        select count(*) from reporting.report r join open311.client c on c.id = r.reporter
                         where c.key_hash = sha256(convert_to(:key, 'UTF8'))
                        """)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private List<String> story(Delivery one) {
        return jdbc.sql(
                        "select reason from cases.case_event where case_id = :id and action = 'NOTE' order by seq")
                .param("id", one.caseId())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> told(Delivery one) {
        return jdbc.sql(
                        """
                        select p.remark from reporting.progress p join cases.case_report r on r.report = p.report
                         where r.case_id = :id
                        """)
                .param("id", one.caseId())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String state(Delivery one) {
        return jdbc.sql("select state from cases.city_case where id = :id")
                .param("id", one.caseId())
                .query(String.class)
                .single();
    }

    private void progress(String number) {
        var report =
                jdbc.sql("select id from reporting.report where number = :n")
                        .param("n", number)
                        .query(UUID.class)
                        .single();
        recordProgress.record(
                new ReportId(report),
                new RecordProgress.Progress(
                        Stage.CLOSED,
                        "已结案",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Instant.now(),
                        "CLOSED"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        mishap.handle(
                exchange,
                one -> {
                    var result = perform(one);
                    answer(one, result.status(), result.body());
                });
    }

    private record Result(int status, String body) {}

    /// The other city's server is our own.
    private Result perform(HttpExchange exchange) {
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request =
                    exchange.getRequestMethod().equals("POST")
                            ? http.post()
                                    .uri(exchange.getRequestURI())
                                    .contentType("application/x-www-form-urlencoded")
                                    .content(body)
                                    .header(
                                            "Idempotency-Key",
                                            String.valueOf(
                                                    exchange.getRequestHeaders()
                                                            .getFirst("Idempotency-Key")))
                            : http.get().uri(exchange.getRequestURI());
            var answer = request.exchange();
            return new Result(answer.getResponse().getStatus(), text(answer));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        } catch (IOException gone) {
            exchange.close();
        }
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
