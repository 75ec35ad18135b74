package city.chengshu.command;

import city.chengshu.posters.DrawPosters;
import city.chengshu.posters.MakePosters;
import city.chengshu.posters.Poster;
import city.chengshu.postgres.CannotStart;
import city.chengshu.program.Program;
import city.chengshu.region.Divisions;
import city.chengshu.region.Place;
import city.chengshu.region.PlaceWithin;
import city.chengshu.region.RegionCode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `qr`: prints posters whose QR opens the report page at their place.
@Command(
        name = "qr",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Print a sheet of posters (A4, PDF); each QR opens the report page with the place filled in.",
            "Made again for the same place, a poster keeps its number."
        })
final class QrCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "where people reach the program, such as https://city.example")
    private URI url = URI.create("http://localhost");

    @Option(
            names = "--place",
            paramLabel = "NAME,LON,LAT",
            description = "a place, WGS-84; may be repeated")
    private List<String> places = List.of();

    @Option(
            names = "--street",
            paramLabel = "CODE",
            description = "a street (12 digits), or a district (6): each of its streets")
    private List<String> streets = List.of();

    @Option(names = "--cell", paramLabel = "CODE", description = "a cell of the grid, 15 digits")
    private List<String> cells = List.of();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "places with the columns name, longitude, latitude")
    private @Nullable Path csv;

    @Option(names = "--per-page", paramLabel = "N", description = "1 to 12 (default: 4)")
    private int perPage = 4;

    @Option(names = "--title", paramLabel = "TEXT", description = "what stands on top")
    private String title = "随手拍 扫码上报";

    @Option(names = "--subtitle", paramLabel = "TEXT", description = "what stands below it")
    private String subtitle = "发现问题，拍一张照片 · See a problem? Scan and report";

    @Option(names = "--font", paramLabel = "FILE", description = "TrueType font with Chinese")
    private @Nullable Path font;

    @Option(names = "--out", paramLabel = "FILE", description = "default: posters.pdf")
    private Path out = Path.of("posters.pdf");

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var sheet = sheet();
        try (var program = Program.open(dataOptions.settings())) {
            var spots = spots(program);
            if (spots.isEmpty()) {
                throw new CannotStart(
                        "Cannot print posters: name a --place, --street, --cell or --csv");
            }
            var posters = program.get(MakePosters.class).make(spots);
            write(program.get(DrawPosters.class), posters, sheet);
            Result.print(
                    json,
                    Map.of(
                            "posters", posters.size(),
                            "file", out.toString(),
                            "numbers", posters.stream().map(Poster::number).toList()),
                    "%d posters in %s, numbers %s to %s"
                            .formatted(
                                    posters.size(),
                                    out,
                                    posters.getFirst().number(),
                                    posters.getLast().number()));
        }
        return 0;
    }

    private DrawPosters.Sheet sheet() {
        try {
            return new DrawPosters.Sheet(url, perPage, title, subtitle, Optional.ofNullable(font));
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart("Cannot print posters: " + wrong.getMessage());
        }
    }

    private void write(DrawPosters draw, List<Poster> posters, DrawPosters.Sheet sheet) {
        try (var file = Files.newOutputStream(out)) {
            draw.draw(posters, sheet, file);
        } catch (IOException cause) {
            throw new CannotStart("Cannot write %s: %s".formatted(out, cause.getMessage()), cause);
        }
    }

    private List<Poster.Spot> spots(Program program) {
        var spots = new ArrayList<Poster.Spot>();
        places.forEach(place -> spots.add(place(place.split(",", -1), "--place " + place)));
        var divisions = program.get(Divisions.class);
        var within = program.get(PlaceWithin.class);
        for (var street : streets) {
            for (var code : streetsOf(divisions, street)) {
                spots.add(inside(within, code.value(), divisions.getPath(code)));
            }
        }
        cells.forEach(cell -> spots.add(inside(within, cell, "单元网格 " + cell)));
        spots.addAll(fromFile());
        return spots;
    }

    private static List<RegionCode> streetsOf(Divisions divisions, String digits) {
        try {
            var code = RegionCode.of(digits);
            return code.level() == RegionCode.Level.STREET
                    ? List.of(code)
                    : divisions.listBelow(code, RegionCode.Level.STREET).stream()
                            .map(one -> one.code())
                            .toList();
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart("Cannot print posters: " + wrong.getMessage());
        }
    }

    private static Poster.Spot inside(PlaceWithin within, String code, String name) {
        return within.find(code)
                .map(place -> new Poster.Spot(name, place))
                .orElseThrow(() ->
                        new CannotStart(
                                "Cannot print a poster for %s: no boundary is known for it"
                                        .formatted(code)));
    }

    private List<Poster.Spot> fromFile() {
        if (csv == null) {
            return List.of();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map(row ->
                            place(
                                    new String[] {
                                        row.getField("name"),
                                        row.getField("longitude"),
                                        row.getField("latitude")
                                    },
                                    "line " + row.getStartingLineNumber()))
                    .toList();
        } catch (IOException | NoSuchElementException unreadable) {
            throw new CannotStart(
                    "Cannot read %s: %s".formatted(csv, unreadable.getMessage()), unreadable);
        }
    }

    private static Poster.Spot place(String[] parts, String where) {
        try {
            if (parts.length != 3) {
                throw new IllegalArgumentException("needs name, longitude, latitude");
            }
            return new Poster.Spot(
                    parts[0],
                    new Place(
                            Double.parseDouble(parts[1].strip()),
                            Double.parseDouble(parts[2].strip())));
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "Cannot print posters: %s: %s".formatted(where, wrong.getMessage()));
        }
    }
}
