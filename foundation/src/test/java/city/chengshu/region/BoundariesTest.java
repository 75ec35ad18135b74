package city.chengshu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import city.chengshu.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
class BoundariesTest {

    static final Place CITY_HALL = new Place(120.3826, 36.0671);
    static final RegionCode SHINAN = RegionCode.of("370202");

    @Autowired LoadDivisions loadDivisions;
    @Autowired ImportBoundaries importBoundaries;
    @Autowired Locate locate;
    @Autowired Divisions divisions;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void loadOnce() {
        loadDivisions.loadDemoCity();
    }

    @Test
    void theDemoCityHasAllItsDivisions() {
        var qingdao = RegionCode.of("3702");
        assertThat(divisions.listBelow(qingdao, RegionCode.Level.DISTRICT)).hasSize(10);
        assertThat(divisions.listBelow(qingdao, RegionCode.Level.STREET)).hasSize(141);
        assertThat(divisions.listBelow(qingdao, RegionCode.Level.COMMUNITY)).hasSize(2_120);
        assertThat(loadDivisions.loadDemoCity()).as("a second load").isZero();
    }

    @Test
    void aFormerCodeFindsTheDivisionOfToday() {
        assertThat(divisions.find(RegionCode.of("370282")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("即墨区"));
    }

    @Test
    void aPlaceInTheCityLiesInAStreetOfItsDistrict() {
        var located = locate.locate(CITY_HALL);
        assertThat(located.district()).contains(SHINAN);
        assertThat(located.street())
                .hasValueSatisfying(s -> assertThat(SHINAN.contains(s)).isTrue());
        assertThat(located.name()).startsWith("市南区 ");
    }

    @Test
    void aPlaceElsewhereLiesOutside() {
        assertThat(locate.locate(new Place(116.4, 39.9)).outside()).isTrue();
    }

    @Test
    void anImportWithAnUnknownNameChangesNothingAndSaysWhich() {
        var before = locate.locate(CITY_HALL);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> importBoundaries.apply(file("八大湖街道", "无此街道"), Actor.HOUSE))
                .withMessageContaining("无此街道");
        assertThat(locate.locate(CITY_HALL)).isEqualTo(before);
    }

    @Test
    void aBrokenShapeIsNamed() {
        var bowtie =
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"八大湖街道"},
                 "geometry":{"type":"Polygon","coordinates":[[[120,36],[120.1,36.1],[120.1,36],[120,36.1],[120,36]]]}}]}
                """;
        var outcome = importBoundaries.preview(what(bowtie));
        assertThat(outcome.invalid()).singleElement().asString().contains("八大湖街道");
    }

    @Test
    void twoShapesForOneDivisionAreNamedAndChangeNothing() {
        var before = locate.locate(CITY_HALL);
        var twice = file("八大湖街道", "八大湖街道");
        assertThat(importBoundaries.preview(twice).invalid())
                .singleElement()
                .asString()
                .contains("八大湖街道", "feature 2");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> importBoundaries.apply(twice, Actor.HOUSE))
                .extracting(Refusal::code)
                .isEqualTo(RegionError.BOUNDARIES_NOT_APPLIED);
        assertThat(locate.locate(CITY_HALL)).isEqualTo(before);
    }

    @Test
    void whatIsNoGeoJsonIsRefusedAsAProblem() {
        for (var text : List.of("", "{}", "{\"features\":[{}]}", "<xml/>", "[1]")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> importBoundaries.preview(what(text)))
                    .extracting(Refusal::code)
                    .isEqualTo(RegionError.UNREADABLE_BOUNDARIES);
        }
    }

    @Test
    @Transactional
    void all135OsmStreetsMatchByName() throws IOException {
        var file = SharedData.unzipped("qingdao/qingdao_osm_admin_5_6_8.geojson.gz");
        var what =
                new ImportBoundaries.Import(
                        "OpenStreetMap",
                        file,
                        CoordinateSystem.WGS84,
                        RegionCode.of("3702"),
                        false);
        var outcome = importBoundaries.apply(what, Actor.HOUSE);
        assertThat(outcome.unmatched()).isEmpty();
        assertThat(
                        outcome.matched().stream()
                                .filter(line ->
                                        new RegionCode(line.substring(0, 12)).level()
                                                == RegionCode.Level.STREET))
                .hasSize(135)
                .doesNotHaveDuplicates();
        assertThat(locate.locate(CITY_HALL).district()).contains(SHINAN);
    }

    @Test
    @Transactional
    void oneRealStreetEndsTheSimulatedOnesOfItsDistrictOnly() {
        importBoundaries.apply(file("八大湖街道"), Actor.HOUSE);
        var afterwards = new Atlases(jdbc).now();
        assertThat(afterwards.locate(CITY_HALL).region()).as("in no real street").isEqualTo(SHINAN);
        var drawing = http.get().uri("/api/regions/boundaries?parent=370202&level=STREET");
        assertThat(drawing).bodyText().contains("八大湖街道").doesNotContain("\"simulated\":true");
        assertThat(http.get().uri("/api/regions/boundaries?parent=370203&level=STREET"))
                .bodyText()
                .contains("\"simulated\":true");
    }

    @Test
    void placesAreLocatedOverHttpInAnyCoordinateSystem() {
        var gcj = CoordinateSystem.GCJ02.fromWgs84(CITY_HALL);
        assertThat(
                        http.get()
                                .uri(
                                        "/api/locate?longitude={x}&latitude={y}&system=GCJ02",
                                        gcj.longitude(),
                                        gcj.latitude()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.district")
                .isEqualTo("370202000000");
        assertThat(http.get().uri("/api/locate?longitude=NaN&latitude=36")).hasStatus(422);
        assertThat(http.get().uri("/api/locate?longitude=x&latitude=36")).hasStatus(400);
        assertThat(http.get().uri("/api/regions?parent=abc")).hasStatus(404);
    }

    @Test
    void boundariesForMapsSayThatTheyAreSimulated() {
        assertThat(http.get().uri("/api/regions/boundaries?parent=3702&level=STREET"))
                .hasStatusOk()
                .bodyText()
                .contains("\"simulated\":true");
        assertThat(
                        http.post()
                                .uri("/api/regions/boundaries?under=3702&apply=true")
                                .with(ActingAs.staff("region.read")))
                .hasStatus(403);
    }

    private static ImportBoundaries.Import file(String... names) {
        var features =
                Optional.of(List.of(names))
                        .map(all ->
                                all.stream()
                                        .map(name ->
                                                """
                                                {"type":"Feature","properties":{"name":"%s"},"geometry":
                                                {"type":"Polygon","coordinates":
                                                [[[120,36],[120.1,36],[120.1,36.1],[120,36]]]}}\
                                                """
                                                        .formatted(name))
                                        .toList())
                        .orElseThrow();
        return what(
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",", features)
                        + "]}");
    }

    private static ImportBoundaries.Import what(String json) {
        return new ImportBoundaries.Import(
                "test",
                json.getBytes(StandardCharsets.UTF_8),
                CoordinateSystem.WGS84,
                RegionCode.of("3702"),
                false);
    }
}
