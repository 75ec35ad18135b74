package city.chengshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The demo city's organization over HTTP.
@PlatformTest
class OrganizationFlowTest {

    static final RegionCode CITY = RegionCode.of("3702");
    static final RequestPostProcessor READER = ActingAs.staff("organization.read");

    /// One person: keys belong to who sends them.
    static final RequestPostProcessor EDITOR = ActingAs.staff("organization.edit");

    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired MockMvcTester http;

    @BeforeEach
    void load() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(CITY);
    }

    @Test
    void answersWithTheUnitAndTheRuleInWords() {
        var answer =
                assertThat(
                                http.get()
                                        .uri(
                                                "/api/organization/responsible?class=QD01&region=370202007000")
                                        .with(READER))
                        .hasStatusOk()
                        .bodyJson();
        answer.extractingPath("$.unitName").asString().endsWith("街道办事处");
        answer.extractingPath("$.rule").asString().startsWith("权责清单「街道辖区内的事项」：市南区");
        assertThat(
                        http.get()
                                .uri("/api/organization/responsible?class=QD01&region=000000000000")
                                .with(READER))
                .bodyJson()
                .extractingPath("$.unitName")
                .isEqualTo("市受理派遣中心");
    }

    @Test
    void findsAUnitAndShowsItsPeopleAndDuties() {
        var unit = DemoOrganization.id(RegionCode.of("370202"), "JJ").value();
        assertThat(http.get().uri("/api/organization/units?q=交警&region=370202").with(READER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].id")
                .isEqualTo(unit.toString());
        var page =
                assertThat(http.get().uri("/api/organization/units/{id}", unit).with(READER))
                        .hasStatusOk()
                        .bodyJson();
        page.extractingPath("$.duties[0].caseClass").isEqualTo("QD02");
        page.extractingPath("$.duties[0].regionName").isEqualTo("市南区");
        page.extractingPath("$.staff[0].simulated").isEqualTo(true);
        assertThat(http.get().uri("/api/organization/units/{id}", UUID.randomUUID()).with(READER))
                .hasStatus(404);
    }

    @Test
    void addsADutyOnceAndEndsIt() {
        var key = UUID.randomUUID().toString();
        var first = add(key, "370203").hasStatus(201).bodyJson();
        add(key, "370203").hasStatus(201);
        add(UUID.randomUUID().toString(), "370203")
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("organization-duty-collides");
        first.extractingPath("$.id").asString().satisfies(this::end);
        add(UUID.randomUUID().toString(), "999999")
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("organization-bad-duty");
        add(UUID.randomUUID().toString(), "x").hasStatus(422);
    }

    private void end(String duty) {
        assertThat(
                        http.post()
                                .uri("/api/organization/duties/{id}/end", duty)
                                .header("Idempotency-Key", UUID.randomUUID())
                                .with(EDITOR))
                .hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert add(
            String key, String region) {
        var unit = DemoOrganization.id(RegionCode.of("370203"), "SW").value();
        return assertThat(
                http.post()
                        .uri("/api/organization/duties")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"caseClass":"QD09","region":"%s","unit":"%s","title":"公益广告破损褪色"}
                                """
                                        .formatted(region, unit))
                        .with(EDITOR));
    }
}
