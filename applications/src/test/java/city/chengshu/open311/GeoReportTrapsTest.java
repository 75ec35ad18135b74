package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.SearchReports;
import city.chengshu.reporting.Stage;
import city.chengshu.testing.PlatformTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The traps of GeoReport v2 that others fell into, one rule each.
@PlatformTest
class GeoReportTrapsTest {

    static final String BASE = "/open311/v2/";

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired ApiClients clients;
    @Autowired RecordProgress recordProgress;
    @Autowired JdbcClient jdbc;

    String key = "";

    @BeforeEach
    void registerClient() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
        key = clients.register("邻市平台", "0532", Actor.HOUSE).key();
    }

    @Test
    void errorsAreABareListInJsonAndWrappedInXml() {
        var json = get("requests/0000.json");
        assertThat(json).hasStatus(404).hasContentType("application/json;charset=UTF-8");
        assertThat(json(json).isArray()).isTrue();
        assertThat(json(json).path(0).path("code").asString()).isEqualTo("404");
        var xml = get("requests/0000.xml");
        assertThat(xml).hasContentType("text/xml;charset=UTF-8");
        assertThat(text(xml)).contains("<errors><error><code>404</code><description>");
    }

    @Test
    void whatIsNoCallIsRefusedInTheFormOfTheStandardToo() {
        for (var path : List.of("nothing.json", "services.pdf", "services", "")) {
            assertThat(get(path)).as(path).hasStatus(404);
            assertThat(text(get(path))).as(path).contains("404").doesNotContain("problems/");
        }
        assertThat(text(http.delete().uri(BASE + "services.json").exchange()))
                .startsWith("[{\"code\":\"404\"");
    }

    @Test
    void aBadCharacterIsARefusalNotABreakdown() {
        assertThat(send(Map.of("description", "\u0000"))).hasStatus(400);
        assertThat(http.get().uri(BASE + "requests.json").param("service_code", "\u0000"))
                .hasStatus(400);
    }

    @Test
    void metadataSaysWhetherAServiceAsksForAttributesAndTheDefinitionNamesThem() {
        var services = json(get("services.json"));
        for (var one : services) {
            var definition =
                    json(get("services/%s.json".formatted(one.path("service_code").asString())));
            assertThat(one.path("metadata").isBoolean()).isTrue();
            assertThat(one.path("metadata").asBoolean())
                    .isEqualTo(!definition.path("attributes").isEmpty());
        }
        var attribute = json(get("services/QD04.json")).path("attributes").path(0);
        assertThat(attribute.path("variable").isBoolean()).isTrue();
        assertThat(attribute.path("required").isBoolean()).isTrue();
        assertThat(attribute.path("values").path(0).path("key").asString())
                .as("a string with its leading zero")
                .isEqualTo("01");
        assertThat(text(get("services/QD04.xml")))
                .contains(
                        "<attributes><attribute><variable>true</variable>",
                        "<values><value><key>01</key>");
    }

    @Test
    void attributesAreCheckedAndReachTheReport() {
        var id = id(send(Map.of("service_code", "QD04", "attribute[facility]", "02")));
        assertThat(textOf(id)).contains("路灯");
        assertThat(send(Map.of("service_code", "QD04", "attribute[facility]", "77")))
                .hasStatus(400);
        assertThat(send(Map.of("service_code", "QD07", "attribute[height]", "high")))
                .hasStatus(400);
        assertThat(send(Map.of("service_code", "QD07", "attribute[height]", "1.5"))).hasStatus(201);
    }

    @Test
    void aRequiredAttributeThatIsMissingIsRefused() {
        jdbc.sql(
                        """
                        insert into open311.attribute (service_code, code, datatype, required, description, position, choices, valid_from, valid_to)
                        values ('QD09', 'kind', 'multivaluelist', true, '哪几种？', 1, '[{"key":"a","name":"甲"},{"key":"b","name":"乙"}]', '2023-01-01', null)
                        on conflict do nothing
                        """)
                .update();
        try {
            assertThat(send(Map.of("service_code", "QD09"))).hasStatus(400);
            var sent = send(Map.of("service_code", "QD09"), "attribute[kind][]", "a", "b");
            assertThat(textOf(id(sent))).contains("甲、乙");
        } finally {
            jdbc.sql("delete from open311.attribute where service_code = 'QD09'").update();
        }
    }

    @Test
    void timesHaveAZoneAndNoFractions() {
        var id = id(send(Map.of()));
        var all =
                text(get("requests/%s.json".formatted(id)))
                        + text(get("servicerequestupdates.json?service_request_id=" + id));
        assertThat(all)
                .containsPattern(
                        "_datetime\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00\"");
        assertThat(all).doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d[.,]\\d");
    }

    @Test
    void writingNeedsTheKeyOfARegisteredClient() {
        assertThat(http.post().uri(BASE + "requests.xml").param("service_code", "QD01"))
                .hasStatus(403);
        assertThat(
                        http.post()
                                .uri(BASE + "servicerequestupdates.xml")
                                .param("service_request_id", "1"))
                .hasStatus(403);
    }

    @Test
    void anotherClientsRequestCannotBeUpdated() {
        var id = id(send(Map.of()));
        var other = clients.register("别的平台", "1", Actor.HOUSE).key();
        assertThat(update(other, id, "u1", "OPEN", "x")).hasStatus(404);
    }

    @Test
    void anUpdateInUpperCaseIsTakenOnceAndMovesNothing() {
        var id = id(send(Map.of()));
        var before = json(get("requests/%s.json".formatted(id))).path(0).path("status").asString();
        var first = update(key, id, "u-1", "FIXED", "现场已经清理");
        assertThat(first).hasStatus(201);
        assertThat(json(first).path(0).path("update_id").asString()).isEqualTo("u-1");
        assertThat(update(key, id, "u-1", "FIXED", "现场已经清理")).hasStatus(201);
        assertThat(notes(id)).hasSize(1).first().asString().contains("已解决");
        assertThat(json(get("requests/%s.json".formatted(id))).path(0).path("status").asString())
                .isEqualTo(before)
                .isEqualTo("open");
        assertThat(text(get("requests/%s.json".formatted(id)))).doesNotContain("现场已经清理");
    }

    @Test
    void updatesAnswerInLowerCaseAndSuspensionIsCalledScheduled() {
        for (var word :
                List.of(
                        "REPORTED",
                        "ACCEPTED",
                        "DISPATCHED",
                        "IN_PROGRESS",
                        "SUSPENDED",
                        "CLOSED",
                        "REJECTED",
                        "MERGED",
                        "NOT_OURS")) {
            var update =
                    new SearchReports.Update(
                            1,
                            "1",
                            Instant.EPOCH,
                            Stage.HANDLING,
                            Optional.of(word),
                            "",
                            Optional.empty());
            assertThat(GeoReport.status(update)).matches("[a-z_]+");
        }
        assertThat(GeoReport.status(update("SUSPENDED"))).isEqualTo("action_scheduled");
        assertThat(GeoReport.status(update("MERGED"))).isEqualTo("duplicate");
        assertThat(GeoReport.status(update("NOT_OURS"))).isEqualTo("not_councils_responsibility");
    }

    private static SearchReports.Update update(String word) {
        return new SearchReports.Update(
                1, "1", Instant.EPOCH, Stage.HANDLING, Optional.of(word), "", Optional.empty());
    }

    @Test
    void aMapThatIsShiftedIsConvertedAtTheEdge() {
        var place = new Place(120.3826, 36.0671);
        var shifted = CoordinateSystem.GCJ02.fromWgs84(place);
        var id =
                id(
                        send(
                                Map.of(
                                        "lat",
                                        "" + shifted.latitude(),
                                        "long",
                                        "" + shifted.longitude(),
                                        "coordinate_system",
                                        "gcj-02")));
        var one = json(get("requests/%s.json".formatted(id))).path(0);
        assertThat(one.path("lat").asDouble())
                .isCloseTo(36.0671, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(one.path("long").asDouble())
                .isCloseTo(120.3826, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(send(Map.of("coordinate_system", "moon"))).hasStatus(400);
    }

    @Test
    void repeatedMediaUrlsAreKeptAsTextAndNeverFetched() throws Exception {
        try (var trap = new java.net.ServerSocket(0)) {
            var url = "http://127.0.0.1:%d/a.jpg".formatted(trap.getLocalPort());
            var id = id(send(Map.of(), "media_url", url, url + "?2", "javascript:alert(1)"));
            assertThat(textOf(id)).contains(url, url + "?2").doesNotContain("javascript");
            trap.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(trap::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void photosMayComeAsPartsOfTheForm() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var request =
                http.post()
                        .uri(BASE + "requests.xml")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "photo1", "a.jpg", "image/jpeg", bytes.toByteArray()))
                        .file(
                                new MockMultipartFile(
                                        "photo2", "b.jpg", "image/jpeg", bytes.toByteArray()))
                        .param("api_key", key)
                        .param("service_code", "QD01")
                        .param("lat", "36.0671")
                        .param("long", "120.3826");
        var answer = request.exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        var number =
                text(answer)
                        .replaceAll("(?s).*<service_request_id>(.*)</service_request_id>.*", "$1");
        assertThat(
                        jdbc.sql(
                                        "select cardinality(photos) from reporting.report where number = :n")
                                .param("n", number)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void whoPollsATokenMayPollTheNumber() {
        var id = id(send(Map.of()));
        var answer = get("tokens/%s.xml".formatted(id));
        assertThat(text(answer))
                .contains("<service_request_id>%s</service_request_id>".formatted(id));
        assertThat(get("tokens/abc.xml")).hasStatus(404);
    }

    @Test
    void anIdOverridesTheRestAndListsHaveCommas() {
        var one = id(send(Map.of()));
        var two = id(send(Map.of()));
        var both =
                json(
                        get(
                                "requests.json?service_request_id=%s,%s&status=closed&service_code=QD09"
                                        .formatted(one, two)));
        assertThat(both.size()).isEqualTo(2);
    }

    @Test
    void emptyParametersAreNoneAndUnknownOnesAreIgnored() {
        var id = id(send(Map.of("deviceid", "x", "address_id", "", "email", "")));
        var all =
                json(
                        get(
                                "requests.json?status=&service_code=&start_date=&end_date=&page=&page_size=&jurisdiction_id=&extensions=true&surprise=1"));
        assertThat(all.toString()).contains(id);
    }

    @Test
    void aStartAloneEndsNinetyDaysLater() {
        assertThat(get("requests.json?start_date=2020-01-01T00:00:00Z")).hasStatusOk();
        assertThat(get("requests.json?end_date=2020-01-01")).hasStatusOk();
        assertThat(
                        get(
                                "requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-06-01T00:00:00Z"))
                .hasStatus(400);
    }

    @Test
    void pagesDoNotOverlap() {
        for (var i = 0; i < 3; i++) {
            send(Map.of());
        }
        var one = json(get("requests.json?page_size=2&page=1"));
        var two = json(get("requests.json?page_size=2&page=2"));
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.toString()).isNotEqualTo(two.toString());
        assertThat(one.path(0).path("service_request_id"))
                .isNotEqualTo(two.path(0).path("service_request_id"));
    }

    @Test
    void aClosedRequestsUpdatedTimeIsItsClosing() {
        var id = id(send(Map.of()));
        var closed = Instant.parse("2026-11-25T03:04:05.678Z");
        progress(id, Stage.CLOSED, closed);
        var one = json(get("requests/%s.json".formatted(id))).path(0);
        assertThat(one.path("status").asString()).isEqualTo("closed");
        assertThat(one.path("updated_datetime").asString()).isEqualTo("2026-11-25T11:04:05+08:00");
    }

    @Test
    void aMergeNeverClosesACitizensRequest() {
        var one = id(send(Map.of()));
        var two = id(send(Map.of()));
        jdbc.sql(
                        """
                        update cases.city_case set state = 'MERGED', merged_from = 'DISPATCHED', merged_into = (
                                 select case_id from cases.case_report where number = :two)
                         where id = (select case_id from cases.case_report where number = :one)
                        """)
                .param("one", one)
                .param("two", two)
                .update();
        assertThat(json(get("requests/%s.json".formatted(one))).path(0).path("status").asString())
                .isEqualTo("open");
    }

    @Test
    void aBaseWithASlashAtItsEndIsTheSameBase() {
        assertThat(http.get().uri(BASE + "services.xml").exchange()).hasStatusOk();
        var url = json(get("discovery.json")).path("endpoints").path(0).path("url").asString();
        assertThat(url + "/services.xml").endsWith("/open311/v2/services.xml");
    }

    private void progress(String number, Stage stage, Instant at) {
        var report =
                jdbc.sql("select id from reporting.report where number = :n")
                        .param("n", number)
                        .query(UUID.class)
                        .single();
        recordProgress.record(
                new ReportId(report),
                new RecordProgress.Progress(
                        stage,
                        "x",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        at,
                        stage.name()));
    }

    private List<String> notes(String number) {
        return jdbc.sql(
                        """
                        select reason from cases.case_event e join cases.case_report r on r.case_id = e.case_id
                         where r.number = :n and e.action = 'NOTE'
                        """)
                .param("n", number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String textOf(String number) {
        return jdbc.sql("select text from reporting.report where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private MvcTestResult update(
            String apiKey, String id, String updateId, String status, String words) {
        return http.post()
                .uri(BASE + "servicerequestupdates.json")
                .param("api_key", apiKey)
                .param("service_request_id", id)
                .param("update_id", updateId)
                .param("status", status)
                .param("updated_datetime", "2026-11-25T09:02:03+08:00")
                .param("description", words)
                .exchange();
    }

    private MvcTestResult send(Map<String, String> more, String... repeated) {
        var fields =
                new java.util.LinkedHashMap<>(
                        Map.of(
                                "service_code",
                                "QD01",
                                "lat",
                                "36.0671",
                                "long",
                                "120.3826",
                                "description",
                                "路边有垃圾"));
        fields.putAll(more);
        var request = http.post().uri(BASE + "requests.json").param("api_key", key);
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        if (repeated.length > 0) {
            request =
                    request.param(
                            repeated[0],
                            java.util.Arrays.copyOfRange(repeated, 1, repeated.length));
        }
        return request.exchange();
    }

    private static String id(MvcTestResult result) {
        assertThat(result).as(text(result)).hasStatus(201);
        return json(result).path(0).path("service_request_id").asString();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(BASE + path).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
