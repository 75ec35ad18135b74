package city.chengshu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What everybody sees of reports: filtered, on a map, one by one.
@PlatformTest
class PublicFeedTest extends ReportingStory {

    @Test
    void theFeedIsFilteredByStreetDistrictStateAndTime() {
        var report = submit("QD05", "小广告");
        var street =
                jdbc.sql("select left(region, 9) from reporting.report where id = :id")
                        .param("id", report)
                        .query(String.class)
                        .single();
        var today = LocalDate.now(city.chengshu.kernel.HouseClock.CITY);
        assertThat(ids("region=" + street)).contains(report.toString());
        assertThat(ids("region=" + street.substring(0, 6))).contains(report.toString());
        assertThat(ids("region=370214")).doesNotContain(report.toString());
        assertThat(ids("open=true&classCode=QD05")).contains(report.toString());
        assertThat(ids("open=false&classCode=QD05")).doesNotContain(report.toString());
        assertThat(ids("from=%s&to=%s".formatted(today, today))).contains(report.toString());
        assertThat(ids("to=" + today.minusDays(1))).doesNotContain(report.toString());
        assertThat(ids("pictured=true")).doesNotContain(report.toString());
    }

    @Test
    void aMapOfFewShowsEachAndOfManyShowsSquaresThatAddUp() {
        var box = "bbox=119.0,34.0,119.2,34.2";
        assertThat(map(box).path("total").asInt()).isZero();
        fill(400);
        assertThat(map(box).path("points").size()).isEqualTo(400);
        fill(1);
        var many = map(box);
        assertThat(many.path("points").size()).isZero();
        assertThat(many.path("total").asInt()).isEqualTo(401);
        assertThat(
                        many.path("clusters")
                                .valueStream()
                                .mapToInt(one -> one.path("count").asInt())
                                .sum())
                .isEqualTo(401);
        assertThat(many.path("clusters").size()).isBetween(2, 100);
    }

    @Test
    void oneReportIsFollowedByEverybodyWithoutItsTextAndItsReporter() {
        var secret = "王某某" + UUID.randomUUID();
        var report = submit("QD01", secret);
        var answer = get("/api/public/reports/" + report, ActingAs.anonymous());
        assertThat(answer).hasStatusOk();
        assertThat(json(answer).path("story").size()).isPositive();
        assertThat(json(answer).path("report").path("photo").isNull()).isTrue();
        assertThat(json(answer).toString()).doesNotContain(secret, reporterId.toString());
        assertThat(get("/api/public/reports/" + UUID.randomUUID(), ActingAs.anonymous()))
                .hasStatus(404);
    }

    @Test
    void badFiltersAreRefused() {
        for (var query :
                List.of(
                        "region=x",
                        "region=1234567890123",
                        "from=yesterday",
                        "to=2026-13-01",
                        "open=perhaps",
                        "stage=X",
                        "cursor=x",
                        "bbox=1,2")) {
            assertThat(get("/api/public/reports?" + query, ActingAs.anonymous()))
                    .as(query)
                    .hasStatus4xxClientError();
            assertThat(get("/api/public/map?" + query, ActingAs.anonymous()))
                    .as(query)
                    .hasStatus4xxClientError();
        }
    }

    private List<String> ids(String query) {
        return json(get("/api/public/reports?" + query, ActingAs.anonymous()))
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private JsonNode map(String query) {
        return json(get("/api/public/map?" + query, ActingAs.anonymous()));
    }

    /// Reports of long ago in the sea.
    private void fill(int count) {
        jdbc.sql(
                        """
                        insert into reporting.report (id, number, reporter, anonymous, class_code, text, longitude,
                               latitude, region, region_name, address, photos, submitted_at, stage, stage_at, simulated)
                        select gen_random_uuid(), 'T' || gen_random_uuid(), gen_random_uuid(), false, 'QD01', '海上',
                               119.001 + 0.198 * random(), 34.001 + 0.198 * random(), '000000000000', '', '', '{}',
                               '2001-01-01', 'HANDLING', '2001-01-01', true
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .update();
    }
}
