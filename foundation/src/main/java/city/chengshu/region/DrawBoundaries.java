package city.chengshu.region;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.io.JsonStringEncoder;

/// Boundaries as GeoJSON for maps (边界底图), simplified to what a screen can show.
@Service
public class DrawBoundaries {

    /// About 40 metres.
    private static final double TOLERANCE = 0.0004;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    DrawBoundaries(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    private record Row(RegionCode code, String shape, String source, boolean simulated) {}

    /// A FeatureCollection. Each feature has `code`, `name`, `source` and `simulated`; the
    /// collection names all sources and is simulated if one feature is.
    public String draw(RegionCode parent, RegionCode.Level level) {
        var rows = rows(parent, level);
        return """
        {"type":"FeatureCollection","source":"%s","simulated":%s,"features":[%s]}\
        """
                .formatted(
                        rows.stream()
                                .map(row -> text(row.source()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        rows.stream().anyMatch(Row::simulated),
                        rows.stream().map(this::feature).collect(Collectors.joining(",")));
    }

    private List<Row> rows(RegionCode parent, RegionCode.Level level) {
        return jdbc
                .sql(
                        "select code, shape, source, simulated from "
                                + Releases.IN_FORCE
                                + " where kind = 'DIVISION' and code like :prefix order by code")
                .param("prefix", parent.prefix() + "%")
                .query((row, _) ->
                        new Row(
                                new RegionCode(row.getString("code")),
                                row.getString("shape"),
                                row.getString("source"),
                                row.getBoolean("simulated")))
                .list()
                .stream()
                .filter(row -> row.code().level() == level)
                .toList();
    }

    private String feature(Row row) {
        var shape = GeoJson.readGeometry(row.shape());
        var simple = TopologyPreservingSimplifier.simplify(shape, TOLERANCE);
        return """
        {"type":"Feature","properties":{"code":"%s","name":"%s","source":"%s","simulated":%s},"geometry":%s}\
        """
                .formatted(
                        row.code(),
                        text(divisions.getName(row.code())),
                        text(row.source()),
                        row.simulated(),
                        GeoJson.writeGeometry(simple));
    }

    /// Names and sources come from files that people import.
    private static String text(String raw) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(raw));
    }
}
