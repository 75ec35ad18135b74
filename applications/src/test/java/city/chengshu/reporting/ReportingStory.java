package city.chengshu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What citizens do, over HTTP.
abstract class ReportingStory {

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired JdbcClient jdbc;

    final UUID readerId = UUID.randomUUID();
    final RequestPostProcessor reader = ActingAs.citizen(readerId);
    final UUID reporterId = UUID.randomUUID();
    final RequestPostProcessor reporter = ActingAs.citizen(reporterId);

    @BeforeEach
    void loadCity() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
    }

    UUID submit(String classCode, String text) {
        var body =
                "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"%s\",\"text\":\"%s\",\"anonymous\":false}"
                        .formatted(classCode, text);
        var answer = post("/api/reports", reporter, body);
        assertThat(answer).hasStatus(201);
        return UUID.fromString(json(answer).get("id").asString());
    }

    MvcTestResult post(String uri, RequestPostProcessor who, String body) {
        return http.post()
                .uri(uri)
                .with(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    MvcTestResult get(String uri, RequestPostProcessor who) {
        return http.get().uri(uri).with(who).locale(java.util.Locale.CHINA).exchange();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared()
                .readTree(
                        new String(
                                result.getResponse().getContentAsByteArray(),
                                StandardCharsets.UTF_8));
    }
}
