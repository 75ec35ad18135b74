package city.chengshu.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Divides a district among its streets (模拟边界): nobody publishes street areas under a licence that
/// a release could carry, and a demo without streets could send nothing to a street office.
///
/// One seed per street, the same at every run, spread by a few rounds of Lloyd's relaxation.
final class SimulatedStreets {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int ROUNDS = 3;

    private SimulatedStreets() {}

    static List<Boundary> divide(Boundary district, List<Division> streets) {
        var areas = areas(district, streets.size());
        var boundaries = new ArrayList<Boundary>();
        for (var i = 0; i < Math.min(areas.size(), streets.size()); i++) {
            boundaries.add(new Boundary(streets.get(i).code(), areas.get(i)));
        }
        return boundaries;
    }

    private static List<Geometry> areas(Boundary district, int count) {
        if (count <= 1) {
            return count == 0 ? List.of() : List.of(district.shape());
        }
        var seeds = seeds(district, count);
        var areas = cut(district.shape(), seeds);
        for (var round = 0; round < ROUNDS; round++) {
            areas =
                    cut(
                            district.shape(),
                            areas.stream()
                                    .map(area -> area.getCentroid().getCoordinate())
                                    .toList());
        }
        return areas;
    }

    private static List<Coordinate> seeds(Boundary district, int count) {
        var random = new Random(Long.parseLong(district.code().value()));
        var inside = new IndexedPointInAreaLocator(district.shape());
        var box = district.shape().getEnvelopeInternal();
        var seeds = new ArrayList<Coordinate>();
        while (seeds.size() < count) {
            var seed =
                    new Coordinate(
                            box.getMinX() + random.nextDouble() * box.getWidth(),
                            box.getMinY() + random.nextDouble() * box.getHeight());
            if (inside.locate(seed) == Location.INTERIOR) {
                seeds.add(seed);
            }
        }
        return seeds;
    }

    private static List<Geometry> cut(Geometry district, List<Coordinate> seeds) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(district.getEnvelopeInternal());
        var diagram = builder.getDiagram(FACTORY);
        var areas = new ArrayList<Geometry>();
        for (var i = 0; i < diagram.getNumGeometries(); i++) {
            areas.add(diagram.getGeometryN(i).intersection(district));
        }
        return areas;
    }
}
