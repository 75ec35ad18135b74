package city.chengshu.command;

import city.chengshu.kernel.Actor;
import city.chengshu.postgres.CannotStart;
import city.chengshu.program.Program;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Division;
import city.chengshu.region.Divisions;
import city.chengshu.region.ImportBoundaries;
import city.chengshu.region.ImportCells;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import boundaries`: GeoJSON outlines for divisions, joined by code or name.
@Command(
        name = "boundaries",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Import outlines of divisions from FILE (GeoJSON, gzip allowed), joined by code, else by",
            "name within the parent. All or nothing; takes effect without restart."
        })
final class ImportBoundariesCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("boundaries.geojson");

    @Option(
            names = "--system",
            defaultValue = "WGS84",
            description = "coordinates of the file: ${COMPLETION-CANDIDATES} (default: WGS84)")
    private CoordinateSystem system = CoordinateSystem.WGS84;

    @Option(
            names = "--under",
            defaultValue = "370200000000",
            paramLabel = "CODE",
            description = "join by name only below this division (default: ${DEFAULT-VALUE})")
    private String under = "370200000000";

    @Option(
            names = "--create-missing",
            description = "make a division below --under for each feature that has none")
    private boolean createMissing;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "",
            description = "with --create-missing: the name of --under, if that is new too")
    private String name = "";

    @Option(
            names = "--cells",
            description = "the file shows the cell grid (单元网格), each cell with its 15-digit code")
    private boolean cells;

    @Option(names = "--dry-run", description = "say what would be done, and do nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var code = code();
        var content = content();
        try (var program = Program.open(dataOptions.settings())) {
            if (createMissing && !dryRun) {
                program.get(LoadDivisions.class).add(missing(program, code));
            }
            var what =
                    new ImportBoundaries.Import(
                            String.valueOf(file.getFileName()),
                            content,
                            system,
                            code,
                            createMissing);
            if (cells) {
                importCells(program.get(ImportCells.class), what);
            } else {
                importBoundaries(program.get(ImportBoundaries.class), what);
            }
        }
        return 0;
    }

    private void importBoundaries(ImportBoundaries imports, ImportBoundaries.Import what) {
        print(imports.preview(what));
        if (!dryRun) {
            imports.apply(what, Actor.HOUSE);
        }
    }

    private void importCells(ImportCells imports, ImportBoundaries.Import what) {
        print(imports.preview(what));
        if (!dryRun) {
            imports.apply(what, Actor.HOUSE);
        }
    }

    private RegionCode code() {
        try {
            return new RegionCode(under);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "Cannot import below %s: a division code has 12 digits".formatted(under),
                    wrong);
        }
    }

    /// `--under` and what is above it, as far as nobody knows it.
    private List<Division> missing(Program program, RegionCode code) {
        var divisions = program.get(Divisions.class);
        var missing = new ArrayList<Division>();
        for (Optional<RegionCode> at = Optional.of(code);
                at.isPresent() && at.get().level() != RegionCode.Level.PROVINCE;
                at = at.get().parent()) {
            if (divisions.find(at.get()).isEmpty()) {
                var parent =
                        at.get()
                                .parent()
                                .filter(above -> above.level() != RegionCode.Level.PROVINCE);
                missing.addFirst(new Division(at.get(), name.isEmpty() ? under : name, parent));
            }
        }
        return missing;
    }

    private byte[] content() {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            var packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "Cannot read %s: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private void print(ImportBoundaries.Outcome outcome) {
        if (!json) {
            outcome.unmatched().forEach(name -> Result.line("unmatched: " + name));
            outcome.invalid().forEach(reason -> Result.line("invalid: " + reason));
            outcome.overlapping().forEach(pair -> Result.line("overlapping: " + pair));
        }
        Result.print(
                json,
                Map.of(
                        "matched", outcome.matched(),
                        "unmatched", outcome.unmatched(),
                        "invalid", outcome.invalid(),
                        "overlapping", outcome.overlapping()),
                "%d matched, %d unmatched, %d invalid, %d overlapping pairs"
                        .formatted(
                                outcome.matched().size(),
                                outcome.unmatched().size(),
                                outcome.invalid().size(),
                                outcome.overlapping().size()));
    }
}
