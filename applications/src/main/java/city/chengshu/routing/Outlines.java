package city.chengshu.routing;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/// Reads drawn outlines (图形), which people may have pasted from anywhere.
final class Outlines {

    private static final int MOST_POINTS = 10_000;

    private Outlines() {}

    /// The outline, if it is one: a Polygon or MultiPolygon on earth, bare or as a Feature.
    static Optional<Geometry> read(String geoJson) {
        try {
            return Optional.of(new GeoJsonReader().read(geoJson)).filter(Outlines::isOutline);
        } catch (ParseException | RuntimeException unreadable) {
            // The reader answers ill-formed text with whatever it stumbles over.
            return Optional.empty();
        }
    }

    private static boolean isOutline(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return shape instanceof Polygonal
                && !shape.isEmpty()
                && shape.getNumPoints() <= MOST_POINTS
                && Math.abs(box.getMinX()) <= 180
                && Math.abs(box.getMaxX()) <= 180
                && Math.abs(box.getMinY()) <= 90
                && Math.abs(box.getMaxY()) <= 90;
    }
}
