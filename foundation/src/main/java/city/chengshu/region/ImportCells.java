package city.chengshu.region;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports the cell grid (单元网格) from GeoJSON. Each feature has the 15-digit code of its cell in
/// `code`: 6 digits of the district, 3 of the street, 3 of the community, 3 of the cell (GB/T
/// 30428.1). All or nothing; the cells of a street replace those it had before.
@Service
public class ImportCells {

    private static final Pattern CODE = Pattern.compile("\\d{15}");
    private static final List<String> CODES = List.of("code", "cell_code", "bgcode");

    private final Atlases atlases;
    private final Releases releases;

    ImportCells(Atlases atlases, Releases releases) {
        this.atlases = atlases;
        this.releases = releases;
    }

    /// What an import would do, without doing it.
    public ImportBoundaries.Outcome preview(ImportBoundaries.Import what) {
        return match(what).outcome();
    }

    /// Imports, unless a cell is of no street below `under` or its shape is broken.
    @Transactional
    public ImportBoundaries.Outcome apply(ImportBoundaries.Import what, Actor by) {
        var match = match(what);
        if (!match.outcome().mayApply()) {
            throw new Refusal(
                    RegionError.BOUNDARIES_NOT_APPLIED,
                    "Cannot import the cells of %s: unmatched %s, invalid %s"
                            .formatted(
                                    what.source(),
                                    match.outcome().unmatched(),
                                    match.outcome().invalid()));
        }
        var shapes =
                match.found().entrySet().stream()
                        .map(cell ->
                                Map.entry(
                                        cell.getKey(),
                                        GeoJson.writeGeometry(cell.getValue().shape())))
                        .toList();
        releases.add(what.source(), false, "CELL", shapes, by);
        atlases.changed();
        return match.outcome();
    }

    private record Match(Map<String, GeoJson.Feature> found, ImportBoundaries.Outcome outcome) {}

    private Match match(ImportBoundaries.Import what) {
        var found = new LinkedHashMap<String, GeoJson.Feature>();
        var unmatched = new ArrayList<String>();
        var invalid = new ArrayList<String>();
        for (var feature : GeoJson.readFeatures(what.geoJson(), what.system())) {
            var code = code(feature);
            var flaw = new IsValidOp(feature.shape()).getValidationError();
            if (flaw != null) {
                invalid.add("%s: %s".formatted(name(feature), flaw));
            } else if (code.filter(cell -> isOfStreet(cell, what.under())).isEmpty()) {
                unmatched.add(name(feature));
            } else if (found.putIfAbsent(code.get(), feature) != null) {
                invalid.add("%s: an earlier feature has this code".formatted(name(feature)));
            }
        }
        var overlapping =
                Overlaps.find(
                        found.entrySet().stream()
                                .map(cell ->
                                        new Overlaps.Named(cell.getKey(), cell.getValue().shape()))
                                .toList());
        return new Match(
                found,
                new ImportBoundaries.Outcome(
                        List.copyOf(found.keySet()), unmatched, invalid, overlapping));
    }

    private boolean isOfStreet(String cell, RegionCode under) {
        var street = RegionCode.of(cell.substring(0, RegionCode.Level.STREET.digits()));
        return under.contains(street) && atlases.now().tree().find(street).isPresent();
    }

    private static String name(GeoJson.Feature feature) {
        return code(feature).orElseGet(() -> BoundaryJoin.name(feature));
    }

    private static Optional<String> code(GeoJson.Feature feature) {
        return CODES.stream()
                .flatMap(key -> Stream.ofNullable(feature.properties().get(key)))
                .filter(code -> CODE.matcher(code).matches())
                .findFirst();
    }
}
