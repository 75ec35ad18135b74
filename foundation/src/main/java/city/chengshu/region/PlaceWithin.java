package city.chengshu.region;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// A place that surely lies inside a division or a cell (内点), for what must stand somewhere in it.
@Service
public class PlaceWithin {

    private final JdbcClient jdbc;

    PlaceWithin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param code 12 digits of a division, or 15 of a cell
    /// @return empty if no such boundary is known
    public Optional<Place> find(String code) {
        return jdbc.sql("select shape from " + Releases.IN_FORCE + " where code = :code limit 1")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(shape -> GeoJson.readGeometry(shape).getInteriorPoint())
                .map(point -> new Place(point.getX(), point.getY()));
    }
}
