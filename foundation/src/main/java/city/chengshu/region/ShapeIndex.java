package city.chengshu.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds which of many shapes contains a place, hundreds of thousands of times a second.
///
/// A raster over all shapes says of each cell: in none, wholly in one, or on an edge. Only a place
/// in a cell on an edge is tested against the shapes that touch the cell.
final class ShapeIndex {

    private static final int NONE = -1;
    private static final int SIDE = 1_024;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope extent = new Envelope();
    private final PreparedGeometry[] shapes;

    /// Shape of a whole cell, [#NONE], or −2 − index into [#edges].
    private final int[] cells = new int[SIDE * SIDE];

    private final List<int[]> edges = new ArrayList<>();

    ShapeIndex(List<Geometry> geometries) {
        shapes =
                geometries.stream()
                        .map(PreparedGeometryFactory::prepare)
                        .toArray(PreparedGeometry[]::new);
        geometries.forEach(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal()));
        Arrays.fill(cells, NONE);
        if (shapes.length > 0) {
            var tree = new STRtree();
            for (var i = 0; i < shapes.length; i++) {
                tree.insert(geometries.get(i).getEnvelopeInternal(), i);
            }
            tree.build();
            paint(tree, 0, 0, SIDE);
        }
    }

    /// The number of the shape that contains the place, or −1.
    int find(double x, double y) {
        if (!extent.contains(x, y)) {
            return NONE;
        }
        var cell = cells[row(y) * SIDE + column(x)];
        if (cell >= NONE) {
            return cell;
        }
        var point = FACTORY.createPoint(new Coordinate(x, y));
        for (var candidate : edges.get(-2 - cell)) {
            if (shapes[candidate].covers(point)) {
                return candidate;
            }
        }
        return NONE;
    }

    private int column(double x) {
        return Math.min(SIDE - 1, (int) ((x - extent.getMinX()) / extent.getWidth() * SIDE));
    }

    private int row(double y) {
        return Math.min(SIDE - 1, (int) ((y - extent.getMinY()) / extent.getHeight() * SIDE));
    }

    /// Paints a square of cells at once where one shape fills it or none touches it, else its
    /// quarters.
    private void paint(STRtree tree, int column, int row, int size) {
        var square = envelope(column, row, size);
        var touching = touching(tree, square);
        if (touching.length == 0) {
            return;
        }
        var area = FACTORY.toGeometry(square);
        if (touching.length == 1 && shapes[touching[0]].containsProperly(area)) {
            fill(column, row, size, touching[0]);
        } else if (size == 1) {
            edges.add(touching);
            cells[row * SIDE + column] = -1 - edges.size();
        } else {
            var half = size / 2;
            paint(tree, column, row, half);
            paint(tree, column + half, row, half);
            paint(tree, column, row + half, half);
            paint(tree, column + half, row + half, half);
        }
    }

    private int[] touching(STRtree tree, Envelope square) {
        var area = FACTORY.toGeometry(square);
        @SuppressWarnings("unchecked")
        List<Integer> near = tree.query(square);
        return near.stream()
                .mapToInt(Integer::intValue)
                .filter(candidate -> shapes[candidate].intersects(area))
                .sorted()
                .toArray();
    }

    private Envelope envelope(int column, int row, int size) {
        var width = extent.getWidth() / SIDE;
        var height = extent.getHeight() / SIDE;
        return new Envelope(
                extent.getMinX() + column * width,
                extent.getMinX() + (column + size) * width,
                extent.getMinY() + row * height,
                extent.getMinY() + (row + size) * height);
    }

    private void fill(int column, int row, int size, int shape) {
        for (var y = row; y < row + size; y++) {
            Arrays.fill(cells, y * SIDE + column, y * SIDE + column + size, shape);
        }
    }
}
