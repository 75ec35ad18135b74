package city.chengshu.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/// Finds which division a feature of a boundary file means: by its code, else by its name within
/// the parent. Which parent a street lies in is read from the district shapes of the same file.
final class BoundaryJoin {

    private static final List<String> CODES = List.of("code", "division_code", "adcode", "ref");
    private static final List<String> NAMES =
            List.of("name", "name:zh", "name:zh-Hans", "NAME", "名称");
    private static final Pattern DIGITS = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private final DivisionTree tree;
    private final RegionCode under;
    private final Map<RegionCode, Geometry> districts = new HashMap<>();

    BoundaryJoin(DivisionTree tree, RegionCode under, List<GeoJson.Feature> features) {
        this.tree = tree;
        this.under = under;
        for (var feature : features) {
            byCode(feature)
                    .filter(found -> found.code().level() == RegionCode.Level.DISTRICT)
                    .ifPresent(found -> districts.put(found.code(), feature.shape()));
        }
    }

    Optional<Division> find(GeoJson.Feature feature) {
        return byCode(feature).or(() -> byName(feature));
    }

    static String name(GeoJson.Feature feature) {
        return NAMES.stream()
                .map(feature.properties()::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("feature " + feature.number());
    }

    private Optional<Division> byCode(GeoJson.Feature feature) {
        return CODES.stream()
                .map(feature.properties()::get)
                .filter(java.util.Objects::nonNull)
                .filter(code -> DIGITS.matcher(code).matches())
                .flatMap(code -> tree.find(RegionCode.of(code)).stream())
                .findFirst();
    }

    private Optional<Division> byName(GeoJson.Feature feature) {
        var names =
                NAMES.stream()
                        .map(feature.properties()::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        var called = below(under).filter(division -> names.contains(division.name())).toList();
        if (called.size() <= 1) {
            return called.stream().findFirst();
        }
        return districtOf(feature)
                .flatMap(district ->
                        called.stream()
                                .filter(division -> district.contains(division.code()))
                                .findFirst());
    }

    private Optional<RegionCode> districtOf(GeoJson.Feature feature) {
        var point = feature.shape().getInteriorPoint();
        return districts.entrySet().stream()
                .filter(entry -> entry.getValue().contains(point))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Divisions below, down to streets: communities have no boundaries here.
    private Stream<Division> below(RegionCode parent) {
        return tree.all().stream()
                .filter(division -> parent.contains(division.code()))
                .filter(division -> division.code().level() != RegionCode.Level.COMMUNITY);
    }
}
