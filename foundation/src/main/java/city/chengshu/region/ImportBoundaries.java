package city.chengshu.region;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports boundaries (导入边界) from GeoJSON: joined by code, else by name within the parent; all or
/// nothing. A new release takes effect on every node within a second, without restart.
@Service
public class ImportBoundaries {

    /// @param system coordinates of the file
    /// @param under only divisions below this one are joined by name
    /// @param createMissing make a division below `under` of each feature that has none, named by
    ///   the property `name`: how a second city gets its tree
    public record Import(
            String source,
            byte[] geoJson,
            CoordinateSystem system,
            RegionCode under,
            boolean createMissing) {}

    /// @param matched names and codes, in the order of the file
    /// @param unmatched features that no division answers to
    /// @param invalid features whose shape is broken, with the reason
    /// @param overlapping pairs of the same level that share more than a thousandth of the smaller
    public record Outcome(
            List<String> matched,
            List<String> unmatched,
            List<String> invalid,
            List<String> overlapping) {
        public Outcome {
            matched = List.copyOf(matched);
            unmatched = List.copyOf(unmatched);
            invalid = List.copyOf(invalid);
            overlapping = List.copyOf(overlapping);
        }

        boolean mayApply() {
            return unmatched.isEmpty() && invalid.isEmpty() && !matched.isEmpty();
        }
    }

    private final Atlases atlases;
    private final Releases releases;
    private final LoadDivisions loadDivisions;

    ImportBoundaries(Atlases atlases, Releases releases, LoadDivisions loadDivisions) {
        this.atlases = atlases;
        this.releases = releases;
        this.loadDivisions = loadDivisions;
    }

    /// What an import would do, without doing it.
    public Outcome preview(Import what) {
        return match(what).outcome();
    }

    /// Imports, unless a feature is unmatched or invalid.
    @Transactional
    public Outcome apply(Import what, Actor by) {
        var match = match(what);
        if (!match.outcome().mayApply()) {
            throw new Refusal(
                    RegionError.BOUNDARIES_NOT_APPLIED,
                    "Cannot import %s: unmatched %s, invalid %s"
                            .formatted(
                                    what.source(),
                                    match.outcome().unmatched(),
                                    match.outcome().invalid()));
        }
        loadDivisions.add(match.created());
        var boundaries =
                match.found().entrySet().stream()
                        .map(entry -> new Boundary(entry.getValue().code(), entry.getKey().shape()))
                        .toList();
        releases.add(what.source(), false, boundaries, by);
        atlases.changed();
        return match.outcome();
    }

    private record Match(
            Map<GeoJson.Feature, Division> found, List<Division> created, Outcome outcome) {}

    private Match match(Import what) {
        var features = GeoJson.readFeatures(what.geoJson(), what.system());
        var join = new BoundaryJoin(atlases.now().tree(), what.under(), features);
        var found = new LinkedHashMap<GeoJson.Feature, Division>();
        var created = new ArrayList<Division>();
        var unmatched = new ArrayList<String>();
        var invalid = new ArrayList<String>();
        for (var feature : features) {
            var flaw = new IsValidOp(feature.shape()).getValidationError();
            if (flaw != null) {
                invalid.add("%s: %s".formatted(BoundaryJoin.name(feature), flaw));
                continue;
            }
            join.find(feature)
                    .or(() ->
                            what.createMissing()
                                    ? Optional.of(create(what, feature, created))
                                    : Optional.empty())
                    .ifPresentOrElse(
                            division -> {
                                if (found.containsValue(division)) {
                                    invalid.add(twice(feature, division));
                                } else {
                                    found.put(feature, division);
                                }
                            },
                            () -> unmatched.add(BoundaryJoin.name(feature)));
        }
        return new Match(
                found,
                created,
                new Outcome(
                        found.entrySet().stream()
                                .map(entry ->
                                        "%s %s"
                                                .formatted(
                                                        entry.getValue().code(),
                                                        entry.getValue().name()))
                                .toList(),
                        unmatched,
                        invalid,
                        overlapping(found)));
    }

    /// A division has one shape: parts of it belong into one MultiPolygon.
    private static String twice(GeoJson.Feature feature, Division division) {
        return "%s: feature %d means %s %s, as an earlier feature does"
                .formatted(
                        BoundaryJoin.name(feature),
                        feature.number(),
                        division.code(),
                        division.name());
    }

    /// The code after the last one below `under`.
    private Division create(Import what, GeoJson.Feature feature, List<Division> created) {
        var digits = what.under().prefix().length();
        var width = digits == RegionCode.Level.CITY.digits() ? 2 : 3;
        var last =
                Stream.concat(
                                atlases.now().tree().children(what.under()).stream(),
                                created.stream())
                        .map(child -> child.code().value().substring(digits, digits + width))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        if (last + 1 == Math.powExact(10, width)) {
            throw new Refusal(
                    RegionError.BOUNDARIES_NOT_APPLIED,
                    "Cannot import %s: no code is left below %s"
                            .formatted(what.source(), what.under()));
        }
        var code = RegionCode.of(what.under().prefix() + ("%0" + width + "d").formatted(last + 1));
        var division = new Division(code, BoundaryJoin.name(feature), Optional.of(what.under()));
        created.add(division);
        return division;
    }

    /// Only shapes of one level exclude each other: a street lies in its district.
    private static List<String> overlapping(Map<GeoJson.Feature, Division> found) {
        return Arrays.stream(RegionCode.Level.values())
                .flatMap(level -> Overlaps.find(named(found, level)).stream())
                .toList();
    }

    private static List<Overlaps.Named> named(
            Map<GeoJson.Feature, Division> found, RegionCode.Level level) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().code().level() == level)
                .map(entry -> new Overlaps.Named(entry.getValue().name(), entry.getKey().shape()))
                .toList();
    }
}
