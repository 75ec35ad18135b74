package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.SearchReports;
import city.chengshu.reporting.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A registered client, and how it speaks to the interface.
abstract class GeoTrapsStory {

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

    static SearchReports.Update update(String word) {
        return new SearchReports.Update(
                1, "1", Instant.EPOCH, Stage.HANDLING, Optional.of(word), "", Optional.empty());
    }

    void progress(String number, Stage stage, Instant at) {
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

    List<String> notes(String number) {
        return jdbc.sql(
                        """
                        select reason from cases.case_event e join cases.case_report r on r.case_id = e.case_id
                         where r.number = :n and e.action = 'NOTE'
                        """)
                .param("n", number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    String textOf(String number) {
        return jdbc.sql("select text from reporting.report where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    MvcTestResult update(String apiKey, String id, String updateId, String status, String words) {
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

    MvcTestResult send(Map<String, String> more, String... repeated) {
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

    static String id(MvcTestResult result) {
        assertThat(result).as(text(result)).hasStatus(201);
        return json(result).path(0).path("service_request_id").asString();
    }

    MvcTestResult get(String path) {
        return http.get().uri(BASE + path).exchange();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
