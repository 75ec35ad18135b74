package city.chengshu.region;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Boundaries as GeoJSON for maps (边界底图), simplified to what a screen can show.
@Service
public class DrawBoundaries {

    /// About 40 metres.
    private static final double TOLERANCE = 0.0004;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Releases releases;

    DrawBoundaries(JdbcClient jdbc, Divisions divisions, Releases releases) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.releases = releases;
    }

    /// A FeatureCollection with `code`, `name` and, on the collection, `source` and `simulated`.
    public String draw(RegionCode parent, RegionCode.Level level) {
        var release = releases.current(parent, level);
        var features = features(parent, level);
        return """
        {"type":"FeatureCollection","source":"%s","simulated":%s,"features":[%s]}\
        """
                .formatted(
                        release.map(Releases.Release::source).orElse(""),
                        release.map(Releases.Release::simulated).orElse(false),
                        String.join(",", features));
    }

    private List<String> features(RegionCode parent, RegionCode.Level level) {
        return jdbc
                .sql(
                        """
                        select distinct on (code) code, shape from region.boundary
                         where kind = 'DIVISION' and code like :prefix and code like :level
                         order by code, release desc
                        """)
                .param("prefix", parent.prefix() + "%")
                .param("level", "%" + "0".repeat(12 - level.digits()))
                .query((row, _) ->
                        feature(new RegionCode(row.getString("code")), row.getString("shape")))
                .list()
                .stream()
                .filter(feature -> !feature.isEmpty())
                .collect(Collectors.toList());
    }

    private String feature(RegionCode code, String shape) {
        var simple = TopologyPreservingSimplifier.simplify(GeoJson.readGeometry(shape), TOLERANCE);
        return """
        {"type":"Feature","properties":{"code":"%s","name":"%s"},"geometry":%s}\
        """
                .formatted(code, divisions.getName(code), GeoJson.writeGeometry(simple));
    }
}
