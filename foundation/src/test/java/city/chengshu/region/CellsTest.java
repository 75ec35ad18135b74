package city.chengshu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/// The cell grid (单元网格) as an optional layer.
@PlatformTest
class CellsTest {

    static final Place CITY_HALL = new Place(120.3826, 36.0671);
    static final String FIRST = "370202001001001";
    static final String SECOND = "370202001001002";

    @Autowired LoadDivisions loadDivisions;
    @Autowired ImportCells importCells;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester http;

    @BeforeEach
    void loadOnce() {
        loadDivisions.loadDemoCity();
    }

    @Test
    @Transactional
    void aPlaceKnowsItsCellAndANewGridOfTheStreetReplacesTheOldOne() {
        assertThat(importCells.apply(cells(FIRST), Actor.HOUSE).matched()).containsExactly(FIRST);
        assertThat(new Atlases(jdbc).now().locate(CITY_HALL).cell()).contains(FIRST);
        importCells.apply(cells(SECOND), Actor.HOUSE);
        assertThat(new Atlases(jdbc).now().locate(CITY_HALL).cell()).contains(SECOND);
    }

    @Test
    void aCellOfNoStreetOrGivenTwiceChangesNothing() {
        assertThat(importCells.preview(cells("999999001001001")).unmatched()).hasSize(1);
        assertThat(importCells.preview(cells("12")).unmatched()).hasSize(1);
        assertThat(importCells.preview(cells(FIRST, FIRST)).invalid()).hasSize(1);
        assertThat(importCells.preview(cells(FIRST, SECOND)).overlapping()).hasSize(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> importCells.apply(cells(FIRST, "999999001001001"), Actor.HOUSE));
        assertThat(new Atlases(jdbc).now().locate(CITY_HALL).cell()).isEmpty();
    }

    @Test
    void aPreviewOverHttpSaysWhatWouldBeDone() {
        assertThat(send(ActingAs.staff("region.edit")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.matched[0]")
                .isEqualTo(FIRST);
    }

    @Test
    void whoMayNotImportIsRefused() {
        assertThat(send(ActingAs.staff("region.read"))).hasStatus(403);
        assertThat(send(ActingAs.citizen())).hasStatus(403);
        var elsewhere =
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "市北管理员",
                        Set.of(),
                        Set.of("region.edit"),
                        new DataScope(List.of("370203"), List.of()));
        assertThat(send(ActingAs.actor(elsewhere))).hasStatus(403);
    }

    private MvcTestResult send(RequestPostProcessor who) {
        return http.post()
                .uri("/api/regions/boundaries?under=370202000000&layer=CELL&apply=false")
                .multipart()
                .file(new MockMultipartFile("file", cells(FIRST).geoJson()))
                .with(who)
                .exchange();
    }

    private static ImportBoundaries.Import cells(String... codes) {
        var features =
                java.util.Arrays.stream(codes)
                        .map(
                                """
                                {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon",
                                 "coordinates":[[[120.38,36.06],[120.39,36.06],[120.39,36.07],[120.38,36.07],[120.38,36.06]]]}}\
                                """
                                        ::formatted)
                        .toList();
        var json =
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                        .formatted(String.join(",", features));
        return new ImportBoundaries.Import(
                "test",
                json.getBytes(StandardCharsets.UTF_8),
                CoordinateSystem.WGS84,
                RegionCode.of("3702"),
                false);
    }
}
