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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Another city to send cases to: this program's own server, spoken to over a real socket, with
/// mishaps put in between.
abstract class PeersStory {

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
    interface Mishap {
        void handle(HttpExchange exchange, Consumer<HttpExchange> properly) throws IOException;
    }

    private static final AtomicInteger PLACES = new AtomicInteger();

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

    int add(String address, String permission) {
        return http.post()
                .uri("/api/peers")
                .with(ActingAs.staff(permission))
                .contentType("application/json")
                .content(draft(address))
                .exchange()
                .getResponse()
                .getStatus();
    }

    static String draft(String address) {
        return "{\"name\":\"%s\",\"baseUrl\":\"%s\",\"format\":\"XML\",\"active\":true}"
                .formatted(UUID.randomUUID(), address);
    }

    UUID peer(Peer.Format format) {
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

    String name(UUID peer) {
        return peers.get(peer).name();
    }

    UUID forward(UUID peer) {
        var found = submit("QD01");
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(200);
        now = Instant.now().isAfter(now) ? Instant.now() : now;
        return deliveries.ofCase(found).getFirst().id();
    }

    int forward(UUID found, UUID peer, String... permissions) {
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

    int act(UUID delivery, String what, String body, String permission) {
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

    UUID submit(String classCode) {
        var answer =
                http.post()
                        .uri("/api/reports")
                        .with(ActingAs.citizen())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .content(
                                "{\"longitude\":%s,\"latitude\":36.0671,\"classCode\":\"%s\",\"text\":\"张三家门口\",\"anonymous\":false}"
                                        .formatted(longitude(), classCode))
                        .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        var report =
                UUID.fromString(JsonMapper.shared().readTree(text(answer)).path("id").asString());
        return findCase.getForReport(report).id().value();
    }

    /// Each a few metres from the one before: never taken for its twin.
    private static double longitude() {
        return 120.38 + PLACES.incrementAndGet() * 0.00005;
    }

    void later(Duration wait) {
        now = now.plus(wait);
    }

    Delivery get(UUID id) {
        return deliveries.get(id, city.chengshu.kernel.DataScope.EVERYTHING);
    }

    long posts() {
        return calls.stream().filter(one -> one.startsWith("POST")).count();
    }

    int requestsThere() {
        return jdbc.sql(
                        """
                        select count(*) from reporting.report r join open311.client c on c.id = r.reporter
                         where c.key_hash = sha256(convert_to(:key, 'UTF8'))
                        """)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    List<String> story(Delivery one) {
        return jdbc.sql(
                        "select reason from cases.case_event where case_id = :id and action = 'NOTE' order by seq")
                .param("id", one.caseId())
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> told(Delivery one) {
        return jdbc.sql(
                        """
                        select p.remark from reporting.progress p join cases.case_report r on r.report = p.report
                         where r.case_id = :id
                        """)
                .param("id", one.caseId())
                .query((row, _) -> row.getString(1))
                .list();
    }

    String state(Delivery one) {
        return jdbc.sql("select state from cases.city_case where id = :id")
                .param("id", one.caseId())
                .query(String.class)
                .single();
    }

    void progress(String number) {
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

    void handle(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        mishap.handle(
                exchange,
                one -> {
                    var result = perform(one);
                    answer(one, result.status(), result.body());
                });
    }

    record Result(int status, String body) {}

    /// The other city's server is our own.
    Result perform(HttpExchange exchange) {
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

    static void answer(HttpExchange exchange, int status, String body) {
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

    static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
