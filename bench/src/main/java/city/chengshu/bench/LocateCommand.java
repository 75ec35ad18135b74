package city.chengshu.bench;

import city.chengshu.demo.LoadDemoCity;
import city.chengshu.postgres.Folders;
import city.chengshu.program.Program;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How many places a second one core finds in the demo city's districts and streets, beside JTS
/// asking every polygon.
@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = "Look-ups of places on one core beside plain JTS.")
final class LocateCommand implements Callable<Integer> {

    private static final String STREETS =
            """
            select distinct on (code) shape::text from region.boundary
             where kind = 'DIVISION' and code like '3702_____000' and code not like '%000000'
             order by code, release desc
            """;
    private static final int PLACES = 200_000;
    private static final int FOR_JTS = 2_000;

    @Option(names = "--quick", description = "at most 60 s")
    private boolean quick;

    @Override
    public Integer call() throws IOException, ParseException {
        Machine.describe("locate" + (quick ? " --quick" : ""));
        var home = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-data-");
        try (var program = open(home)) {
            program.get(LoadDemoCity.class).load(Say::progress);
            var places = places();
            var ours = measureOurs(program.get(Locate.class), places);
            var streets = streets(program);
            var plain = measureJts(streets, places);
            Say.result(
                    "%d places in the bounds of the demo city; plain JTS asked %d polygons: %.0f per s",
                    PLACES, streets.size(), plain);
            Say.result(
                    "%s",
                    String.format(Locale.ROOT, "locate per_s=%.0f ratio=%.0f", ours, ours / plain));
        } finally {
            Folders.delete(home);
        }
        return 0;
    }

    private static Program open(Path home) {
        return Program.open(
                new Program.Settings(
                        home, Optional.empty(), Optional.empty(), Map.of("chengshu.demo", "true")));
    }

    /// Half of them where people live, half anywhere in the city's bounds.
    private static List<Place> places() {
        var random = new Random(3702);
        return IntStream.range(0, PLACES)
                .mapToObj(i ->
                        i % 2 == 0
                                ? new Place(
                                        120.38 + random.nextGaussian() * 0.05,
                                        36.12 + random.nextGaussian() * 0.05)
                                : new Place(
                                        119.5 + random.nextDouble() * 1.6,
                                        35.5 + random.nextDouble() * 1.7))
                .toList();
    }

    private double measureOurs(Locate locate, List<Place> places) {
        Say.progress("Measuring our look-up …");
        var rounds = quick ? 20 : 100;
        var best = 0.0;
        var found = 0;
        for (var round = 0; round < rounds; round++) {
            var begin = System.nanoTime();
            for (var place : places) {
                found += locate.locate(place).outside() ? 0 : 1;
            }
            // The first rounds are the compiler's.
            best = round < 5 ? 0 : Math.max(best, PLACES / ((System.nanoTime() - begin) / 1e9));
        }
        Say.progress("%d of %d places are in the city", found / rounds, PLACES);
        return best;
    }

    private static List<Geometry> streets(Program program) throws ParseException {
        var reader = new GeoJsonReader();
        var shapes = new ArrayList<Geometry>();
        for (var shape : program.get(JdbcClient.class).sql(STREETS).query(String.class).list()) {
            shapes.add(reader.read(String.valueOf(shape)));
        }
        return shapes;
    }

    private static double measureJts(List<Geometry> streets, List<Place> places) {
        Say.progress("Measuring plain JTS …");
        var points = new GeometryFactory();
        var hits = 0;
        var begin = System.nanoTime();
        for (var place : places.subList(0, FOR_JTS)) {
            var point = points.createPoint(new Coordinate(place.longitude(), place.latitude()));
            hits +=
                    (int)
                            streets.stream()
                                    .filter(street -> street.contains(point))
                                    .limit(1)
                                    .count();
        }
        Say.progress("%d of %d in a street", hits, FOR_JTS);
        return FOR_JTS / ((System.nanoTime() - begin) / 1e9);
    }
}
