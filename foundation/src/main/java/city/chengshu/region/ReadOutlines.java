package city.chengshu.region;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The outlines in force, in WGS-84, to reckon with (图形): of divisions and of cells. Maps are drawn
/// by [DrawBoundaries], places found by [Locate].
@Service
public class ReadOutlines {

    /// @param code of the division or of the cell
    public record Outline(String code, Geometry shape) {}

    private final JdbcClient jdbc;

    ReadOutlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Outline> listDivisions(RegionCode.Level level) {
        return list("DIVISION", "").stream()
                .filter(one -> new RegionCode(one.code()).level() == level)
                .toList();
    }

    public Optional<Outline> findCell(String code) {
        return list("CELL", code).stream().findFirst();
    }

    /// @param code of the one that is wanted; empty: all
    private List<Outline> list(String kind, String code) {
        return jdbc.sql(
                        "select code, shape from "
                                + Releases.IN_FORCE
                                + " where kind = :kind and (:code = '' or code = :code) order by code")
                .param("kind", kind)
                .param("code", code)
                .query((row, _) ->
                        new Outline(
                                row.getString("code"),
                                GeoJson.readGeometry(row.getString("shape"))))
                .list();
    }
}
