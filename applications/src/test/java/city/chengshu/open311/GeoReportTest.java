package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// GeoReport v2 as other software meets it.
@PlatformTest
class GeoReportTest {

    static final String BASE = "/open311/v2/";

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired JdbcClient jdbc;

    String key = "";
    UUID client = new UUID(0, 0);

    @BeforeEach
    void registerClient() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
        var answer =
                http.post()
                        .uri("/api/open311/clients")
                        .with(ActingAs.staff("access.edit"))
                        .contentType("application/json")
                        .content("{\"name\":\"邻市平台\",\"contact\":\"0532-1\"}")
                        .exchange();
        assertThat(answer).hasStatus(201);
        var body = JsonMapper.shared().readTree(text(answer));
        key = body.path("key").asString();
        client = UUID.fromString(body.path("client").path("id").asString());
    }

    @Test
    void listsAreWrappedInXmlAndBareInJson() throws Exception {
        var xml = text(get("services.xml"));
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        var root = dom(xml).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("services");
        assertThat(root.getElementsByTagName("service").getLength()).isEqualTo(11);
        var json = json(get("services.json"));
        assertThat(json.isArray()).isTrue();
        assertThat(json.path(0).path("metadata").isBoolean()).isTrue();
        assertThat(json.path(0).path("service_code").isString()).isTrue();
        assertThat(json(get("services/QD01.json")).path("attributes").isArray()).isTrue();
        assertThat(text(get("services/QD01.xml"))).contains("<service_definition>");
    }

    @Test
    void aRequestBecomesAReportWithItsNumberAtOnce() throws Exception {
        var sent = json(submit("json", ""));
        var id = sent.path(0).path("service_request_id").asString();
        assertThat(id).matches("\\d{8}-\\d{6,}");
        var one = json(get("requests/%s.json".formatted(id)));
        assertThat(one.isArray()).as("an array also for one").isTrue();
        var request = one.path(0);
        assertThat(request.path("status").asString()).isEqualTo("open");
        assertThat(request.path("service_code").asString()).isEqualTo("QD01");
        assertThat(request.path("lat").asDouble()).isEqualTo(36.0671);
        assertThat(request.path("requested_datetime").asString())
                .as("a zone, no fractions")
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
        assertThat(request.path("agency_responsible").asString()).isNotEmpty();
        assertThat(request.path("expected_datetime").asString()).isNotEmpty();
        assertThat(one.toString())
                .as("nobody's words, name or number")
                .doesNotContain("路边", "张三", "13800000000");
        var xml = dom(text(get("requests/%s.xml".formatted(id)))).getDocumentElement();
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(child(xml, "service_request_id")).isEqualTo(id);
        assertThat(child(xml, "status_notes")).isEqualTo(request.path("status_notes").asString());
    }

    @Test
    void theSameKeyIsDoneOnce() {
        var once = UUID.randomUUID().toString();
        var first = text(submit("json", once));
        assertThat(text(submit("json", once))).isEqualTo(first);
        assertThat(text(submit("json", UUID.randomUUID().toString()))).isNotEqualTo(first);
    }

    @Test
    void updatesTellTheStoryInTheWordsOfTheStandard() {
        var id = json(submit("json", "")).path(0).path("service_request_id").asString();
        var updates = json(get("servicerequestupdates.json?service_request_id=" + id));
        assertThat(updates.size()).isGreaterThan(1);
        assertThat(updates.path(0).path("service_request_id").asString()).isEqualTo(id);
        assertThat(updates.valueStream().map(one -> one.path("status").asString()))
                .allMatch(
                        List.of("open", "investigating", "action_scheduled", "in_progress")
                                ::contains);
        assertThat(updates.valueStream().map(one -> one.path("update_id").asString()).distinct())
                .hasSize(updates.size());
    }

    @Test
    void queriesFilterAndRefuseWhatTheStandardForbids() {
        var id = json(submit("json", "")).path(0).path("service_request_id").asString();
        assertThat(text(get("requests.json?service_code=QD01,QD02&status=open"))).contains(id);
        assertThat(text(get("requests.json?service_code=QD09"))).doesNotContain(id);
        assertThat(text(get("requests.json?status=closed"))).doesNotContain(id);
        assertThat(text(get("requests.json?status=&service_code=")))
                .as("empty is none")
                .contains(id);
        assertThat(text(get("requests.json?service_request_id=%s&status=closed".formatted(id))))
                .as("an id overrides the rest")
                .contains(id);
        assertThat(json(get("requests.json?page_size=1")).size()).isEqualTo(1);
        for (var bad :
                List.of(
                        "start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                        "start_date=yesterday",
                        "status=broken",
                        "page=0",
                        "page_size=100000",
                        "page=-1")) {
            var answer = get("requests.json?" + bad);
            assertThat(answer).as(bad).hasStatus(400);
            assertThat(json(answer).path(0).path("code").asString()).isEqualTo("400");
        }
    }

    @Test
    void errorsHaveTheFormOfTheStandard() throws Exception {
        for (var unknown : List.of("services/NONE", "requests/20200101-999999", "tokens/abc")) {
            assertThat(get(unknown + ".json")).as(unknown).hasStatus(404);
            var xml = dom(text(get(unknown + ".xml"))).getDocumentElement();
            assertThat(xml.getTagName()).isEqualTo("errors");
            assertThat(child(xml, "code")).isEqualTo("404");
            assertThat(child(xml, "description")).isNotEmpty();
        }
        assertThat(get("services.json?jurisdiction_id=moon.example")).hasStatus(404);
        assertThat(get("services.json?jurisdiction_id=370200000000")).hasStatusOk();
        assertThat(get("services.pdf")).hasStatus(404);
    }

    @Test
    void withoutAGoodKeyOrPlaceNothingIsTaken() {
        var reports = count();
        assertThat(post("", "36.0671", "QD01", "", "x")).hasStatus(403);
        assertThat(post("wrong", "36.0671", "QD01", "", "x")).hasStatus(403);
        assertThat(post(key, "north", "QD01", "", "x")).hasStatus(400);
        assertThat(post(key, "95", "QD01", "", "x")).hasStatus(400);
        assertThat(post(key, "10", "QD01", "", "x")).as("outside the city").hasStatus(400);
        assertThat(post(key, "36.0671", "NONE", "", "x")).hasStatus(404);
        assertThat(post(key, "36.0671", "SW01", "", "x")).as("not for citizens").hasStatus(404);
        assertThat(post(key, "36.0671", "QD01", "", "x".repeat(4001))).hasStatus(400);
        assertThat(post(key, "36.0671", "QD01", "not a phone", "x")).hasStatus(400);
        assertThat(
                        http.delete()
                                .uri("/api/open311/clients/" + client)
                                .with(ActingAs.staff("access.edit")))
                .hasStatus(204);
        assertThat(post(key, "36.0671", "QD01", "", "x")).as("revoked").hasStatus(403);
        assertThat(count()).isEqualTo(reports);
    }

    @Test
    void onlyWhoMayEditAccessRegistersClients() {
        for (var who :
                List.of(ActingAs.staff("access.read"), ActingAs.citizen(UUID.randomUUID()))) {
            assertThat(
                            http.post()
                                    .uri("/api/open311/clients")
                                    .with(who)
                                    .contentType("application/json")
                                    .content("{\"name\":\"x\",\"contact\":\"y\"}"))
                    .hasStatus(403);
            assertThat(http.delete().uri("/api/open311/clients/" + client).with(who))
                    .hasStatus(403);
        }
        assertThat(http.get().uri("/api/open311/clients").with(ActingAs.staff("case.read")))
                .hasStatus(403);
        var list =
                text(
                        http.get()
                                .uri("/api/open311/clients")
                                .with(ActingAs.staff("access.read"))
                                .exchange());
        assertThat(list).contains("邻市平台").doesNotContain(key);
    }

    @Test
    void discoverySaysWhereAndHow() throws Exception {
        var json = json(get("discovery.json"));
        assertThat(json.path("endpoints").path(0).path("url").asString()).endsWith("/open311/v2");
        assertThat(json.path("service_area").path("jurisdiction_id").asString())
                .isEqualTo("370200000000");
        assertThat(json.path("service_area").path("geojson").path("type").asString())
                .isEqualTo("FeatureCollection");
        assertThat(child(dom(text(get("discovery.xml"))).getDocumentElement(), "format"))
                .isEqualTo("text/xml");
    }

    private MvcTestResult submit(String format, String once) {
        var request =
                http.post()
                        .uri(BASE + "requests." + format)
                        .contentType("application/x-www-form-urlencoded")
                        .param("api_key", key)
                        .param("service_code", "QD01")
                        .param("lat", "36.0671")
                        .param("long", "120.3826")
                        .param("description", "路边有垃圾")
                        .param("first_name", "三")
                        .param("last_name", "张")
                        .param("phone", "13800000000")
                        .param("email", "");
        var answer =
                (once.isEmpty() ? request : request.header("Idempotency-Key", once)).exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        return answer;
    }

    private MvcTestResult post(
            String apiKey, String latitude, String code, String phone, String description) {
        return http.post()
                .uri(BASE + "requests.json")
                .contentType("application/x-www-form-urlencoded")
                .param("api_key", apiKey)
                .param("service_code", code)
                .param("lat", latitude)
                .param("long", "120.3826")
                .param("phone", phone)
                .param("description", description)
                .exchange();
    }

    private int count() {
        return jdbc.sql("select count(*) from reporting.report").query(Integer.class).single();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(BASE + path).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    private static org.w3c.dom.Document dom(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
