package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.reporting.SearchReports;
import city.chengshu.reporting.Stage;
import city.chengshu.testing.PlatformTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What clients of GeoReport v2 stumble over when they read.
@PlatformTest
class GeoReportTrapsTest extends GeoTrapsStory {

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
}
