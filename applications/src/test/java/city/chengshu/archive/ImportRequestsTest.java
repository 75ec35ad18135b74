package city.chengshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Division;
import city.chengshu.region.ImportBoundaries;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.PlatformTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ImportRequestsTest {

    static final RegionCode CITY = new RegionCode("990100000000");
    static final RegionCode DISTRICT = new RegionCode("990101000000");
    static final String SQUARE =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"DOWNTOWN"},
             "geometry":{"type":"Polygon","coordinates":[[[-118.3,34.0],[-118.2,34.0],[-118.2,34.1],[-118.3,34.1],[-118.3,34.0]]]}}]}
            """;
    static final String HEADER = "Number;Opened;Closed;Kind;State;Lat;Lon;Council;Remark\n";
    static final String ROWS =
            """
            1-1;01/01/2018 08:00:00 AM;;Graffiti;New;34.05;-118.25;Downtown;"on a
            wall"
            1-2;01/01/2018 08:00:00 AM;;Other;Done;;;DOWNTOWN;no place
            1-3;01/01/2018 08:00:00 AM;;Other;Done;34.55;-118.25;DOWNTOWN;elsewhere
            1-4;yesterday;;Other;Done;34.05;-118.25;DOWNTOWN;
            1-1;01/01/2018 08:00:00 AM;;Graffiti;New;34.05;-118.25;DOWNTOWN;twice
            1-5;short
            """;

    @TempDir Path folder;
    @Autowired ImportRequests importRequests;
    @Autowired PlaceRequest placeRequest;
    @Autowired LoadDivisions loadDivisions;
    @Autowired ImportBoundaries importBoundaries;
    @Autowired JdbcClient jdbc;

    /// Its own numbers, so that tests do not meet.
    final RequestMapping mapping =
            RequestMappingTest.mapping(
                    RequestMappingTest.MAPPING.replace("elsewhere", UUID.randomUUID().toString()));

    @BeforeEach
    void secondCity() {
        loadDivisions.add(
                List.of(
                        new Division(CITY, "Los Angeles", Optional.empty()),
                        new Division(DISTRICT, "Los Angeles", Optional.of(CITY))));
        importBoundaries.apply(
                new ImportBoundaries.Import(
                        "test",
                        SQUARE.getBytes(StandardCharsets.UTF_8),
                        CoordinateSystem.WGS84,
                        DISTRICT,
                        true),
                Actor.HOUSE);
    }

    @Test
    void listsWhatItRefusesWithLineAndReason() throws IOException {
        var imported = run(HEADER + ROWS);
        assertThat(imported.read()).isEqualTo(6);
        assertThat(imported.added()).isEqualTo(3);
        assertThat(imported.refused())
                .extracting(row -> row.line() + ": " + row.reason())
                .containsExactly(
                        "6: 'yesterday' in column Opened is no time",
                        "7: id 1-1 is on line 2 too",
                        "8: 2 fields instead of 9");
    }

    @Test
    void comparesTheRecordedRegionWithTheLocatedOne() throws IOException {
        var agreement = run(HEADER + ROWS).agreement().orElseThrow();
        assertThat(agreement).isEqualTo(new ImportedRequests.Agreement(2, 1));
        assertThat(agreement.percent()).isEqualTo(50);
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        run(HEADER + ROWS);
        var again = run(HEADER + ROWS);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void leavesNothingOfAFileThatBreaksHalfWay() throws IOException {
        var many = new StringBuilder(HEADER);
        for (var i = 0; i < 2500; i++) {
            many.append("n%d;01/01/2018 08:00:00 AM;;Other;Done;;;;x\n".formatted(i));
        }
        var bytes = many.append("n;").toString().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        var file = Files.write(folder.resolve("broken.csv"), bytes);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> importRequests.importRequests(file, mapping, Actor.HOUSE, _ -> {}))
                .withMessageContaining("Cannot read");
        assertThat(count()).isZero();
    }

    @Test
    void refusesAFileWithoutAColumnTheMappingNames() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(HEADER.replace("Council", "Region") + ROWS))
                .withMessageContaining("no column Council");
    }

    @Test
    void sendsRequestsWithoutAPlaceToTheManualDesk() throws IOException {
        assertThat(run(HEADER + ROWS).manual()).isEqualTo(1);
        var id =
                jdbc.sql("select id from archive.request where source = :source and place is null")
                        .param("source", mapping.source())
                        .query(UUID.class)
                        .single();
        assertThat(openTasks(id)).isEqualTo(1);
        var region = placeRequest.place(id, new Place(-118.25, 34.05), Actor.HOUSE);
        assertThat(region).startsWith("990101");
        assertThat(openTasks(id)).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> placeRequest.place(id, new Place(-118.25, 34.05), Actor.HOUSE))
                .withMessageContaining("it has a place");
    }

    private ImportedRequests run(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("requests.csv"), csv);
        return importRequests.importRequests(file, mapping, Actor.HOUSE, _ -> {});
    }

    private int count() {
        return jdbc.sql("select count(*) from archive.request where source = :source")
                .param("source", mapping.source())
                .query(Integer.class)
                .single();
    }

    private int openTasks(UUID subject) {
        return jdbc.sql(
                        "select count(*) from worklist.task where subject = :id and completed is null")
                .param("id", subject)
                .query(Integer.class)
                .single();
    }
}
