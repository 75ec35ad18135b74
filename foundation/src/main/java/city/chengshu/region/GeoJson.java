package city.chengshu.region;

import city.chengshu.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes GeoJSON (RFC 7946).
final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param properties those that are texts or numbers
    record Feature(int number, Map<String, String> properties, Geometry shape) {}

    private GeoJson() {}

    static Geometry readGeometry(String json) {
        try {
            return new GeoJsonReader().read(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("A kept boundary is broken", broken);
        }
    }

    static String writeGeometry(Geometry shape) {
        var writer = new GeoJsonWriter(7);
        writer.setEncodeCRS(false);
        return writer.write(shape);
    }

    /// Features of a collection, converted to WGS-84.
    static List<Feature> readFeatures(byte[] json, CoordinateSystem system) {
        try {
            var collection = JSON.readTree(json);
            var features = collection.get("features");
            if (features == null || !features.isArray()) {
                throw unreadable("it has no list of features");
            }
            var read = new ArrayList<Feature>();
            for (var feature : features) {
                read.add(readFeature(read.size() + 1, feature, system));
            }
            return read;
        } catch (JacksonException broken) {
            throw unreadable(broken.getOriginalMessage());
        }
    }

    private static Feature readFeature(int number, JsonNode feature, CoordinateSystem system) {
        var shape = feature.get("geometry");
        if (shape == null || shape.isNull()) {
            throw unreadable("feature %d has no geometry".formatted(number));
        }
        try {
            var geometry = new GeoJsonReader().read(shape.toString());
            geometry.apply(new ToWgs84(system));
            return new Feature(number, properties(feature.get("properties")), geometry);
        } catch (ParseException | IllegalArgumentException broken) {
            throw unreadable("feature %d: %s".formatted(number, broken.getMessage()));
        }
    }

    private static Map<String, String> properties(
            @org.jspecify.annotations.Nullable JsonNode node) {
        var properties = new HashMap<String, String>();
        if (node != null && node.isObject()) {
            node.propertyStream()
                    .filter(entry -> entry.getValue().isValueNode() && !entry.getValue().isNull())
                    .forEach(entry -> properties.put(entry.getKey(), entry.getValue().asString()));
        }
        return properties;
    }

    private static Refusal unreadable(String why) {
        return new Refusal(RegionError.UNREADABLE_BOUNDARIES, "Cannot read the boundaries: " + why);
    }

    private record ToWgs84(CoordinateSystem system) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            var place = system.toWgs84(sequence.getX(i), sequence.getY(i));
            sequence.setOrdinate(i, Coordinate.X, place.longitude());
            sequence.setOrdinate(i, Coordinate.Y, place.latitude());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
