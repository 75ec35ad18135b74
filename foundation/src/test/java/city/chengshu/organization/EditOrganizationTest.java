package city.chengshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Units and who works there are edited over HTTP.
@PlatformTest
class EditOrganizationTest {

    static final RequestPostProcessor EDITOR =
            ActingAs.staff("organization.edit", "organization.read");

    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired MockMvcTester http;

    final String code = "T-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void load() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
    }

    @Test
    void aUnitIsAddedRenamedStaffedAndEndedOnceNobodyNeedsIt() {
        var unit = added();
        assertThat(post(EDITOR, "/units/" + unit + "/rename", "{\"name\":\"新名称\"}")).hasStatusOk();
        var member = employed(unit, code.toLowerCase(java.util.Locale.ROOT));
        var page = assertThat(http.get().uri("/api/organization/units/" + unit).with(EDITOR));
        page.hasStatusOk().bodyJson().extractingPath("$.unit.name").isEqualTo("新名称");

        assertThat(post(EDITOR, "/units/" + unit + "/end", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("organization-unit-needed");
        assertThat(post(EDITOR, "/staff/" + member + "/end", "")).hasStatus(204);
        assertThat(post(EDITOR, "/units/" + unit + "/end", "")).hasStatus(204);
        assertThat(http.get().uri("/api/organization/units/" + unit).with(EDITOR)).hasStatus(404);
        assertThat(post(EDITOR, "/staff/" + member + "/end", "")).hasStatus(404);
    }

    @Test
    void whoIsEmployedElsewhereLeavesThere() {
        var login = code.toLowerCase(java.util.Locale.ROOT);
        var first = added();
        employed(first, login);
        var second = DemoOrganization.id(RegionCode.of("370202"), "JJ").value().toString();
        employed(second, login);
        assertThat(http.get().uri("/api/organization/units/" + first).with(EDITOR))
                .bodyJson()
                .extractingPath("$.staff")
                .asArray()
                .isEmpty();
    }

    @Test
    void aCodeIsGivenOnce() {
        added();
        assertThat(post(EDITOR, "/units", unit("370202")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("organization-code-taken");
    }

    @Test
    void theDeskStays() {
        assertThat(post(EDITOR, "/units/" + Organization.DESK + "/end", "")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":\"a b\",\"name\":\"x\",\"kind\":\"DESK\",\"region\":\"\"}",
                "{\"code\":\"abc\",\"name\":\" \",\"kind\":\"DESK\",\"region\":\"\"}",
                "{\"code\":\"abc\",\"name\":\"x\",\"kind\":\"KING\",\"region\":\"\"}",
                "{\"code\":\"abc\",\"name\":\"x\",\"kind\":\"DESK\",\"region\":\"999999\"}"
            })
    void badInputIsRefused(String body) {
        assertThat(post(EDITOR, "/units", body)).hasStatus4xxClientError();
    }

    @Test
    void whoMayNotEditIsRefused() {
        var reader = ActingAs.staff("organization.read");
        var unit = DemoOrganization.id(RegionCode.of("370202"), "JJ").value();
        var nobody = UUID.randomUUID();
        for (var path :
                List.of(
                        "/units",
                        "/units/" + unit + "/rename",
                        "/units/" + unit + "/end",
                        "/units/" + unit + "/staff",
                        "/staff/" + nobody + "/end")) {
            assertThat(post(reader, path, unit("370202"))).as(path).hasStatus(403);
            assertThat(post(ActingAs.citizen(), path, unit("370202"))).as(path).hasStatus(403);
        }
    }

    @Test
    void anEditorOfAnotherDistrictIsRefused() {
        var elsewhere =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "市北管理员",
                                Set.of(),
                                Set.of("organization.edit"),
                                new DataScope(List.of("370203"), List.of())));
        var unit = DemoOrganization.id(RegionCode.of("370202"), "JJ").value();
        assertThat(post(elsewhere, "/units", unit("370202"))).hasStatus(403);
        assertThat(post(elsewhere, "/units/" + unit + "/rename", "{\"name\":\"x\"}"))
                .hasStatus(403);
        assertThat(post(elsewhere, "/units/" + unit + "/end", "")).hasStatus(403);
        assertThat(post(elsewhere, "/units/" + unit + "/staff", member("abc"))).hasStatus(403);
    }

    private String added() {
        return id(post(EDITOR, "/units", unit("370202")));
    }

    private String employed(String unit, String login) {
        return id(post(EDITOR, "/units/" + unit + "/staff", member(login)));
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        var body =
                new String(
                        created.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8);
        return tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(body)
                .path("id")
                .asString();
    }

    private String unit(String region) {
        return "{\"code\":\"%s\",\"name\":\"新机构\",\"kind\":\"PROFESSIONAL_UNIT\",\"region\":\"%s\"}"
                .formatted(code, region);
    }

    private static String member(String login) {
        return "{\"login\":\"%s\",\"name\":\"张三\",\"post\":\"处置员\"}".formatted(login);
    }

    private MvcTestResult post(RequestPostProcessor who, String path, String body) {
        return http.post()
                .uri("/api/organization" + path)
                .with(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
