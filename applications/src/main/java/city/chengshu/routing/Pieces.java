package city.chengshu.routing;

import city.chengshu.region.Place;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Cuts an area along drawn outlines into pieces (分块) inside each of which every rule says the
/// same, so that one place in each piece speaks for all of it.
final class Pieces {

    /// About a square metre: what is left over where two outlines were meant to be one line.
    private static final double SLIVER = 1e-10;

    private static final int MOST = 500;

    private Pieces() {}

    static List<Geometry> cut(Geometry area, List<Geometry> outlines) {
        var pieces = List.of(area);
        for (var outline : outlines) {
            if (pieces.size() < MOST
                    && outline.getEnvelopeInternal().intersects(area.getEnvelopeInternal())) {
                pieces = cut(pieces, outline);
            }
        }
        return pieces;
    }

    private static List<Geometry> cut(List<Geometry> pieces, Geometry outline) {
        var cut = new ArrayList<Geometry>();
        for (var piece : pieces) {
            var inside = overlay(piece, outline, OverlayNG.INTERSECTION);
            var outside = overlay(piece, outline, OverlayNG.DIFFERENCE);
            if (inside.getArea() < SLIVER || outside.getArea() < SLIVER) {
                cut.add(piece);
            } else {
                cut.add(inside);
                cut.add(outside);
            }
        }
        return cut;
    }

    /// A boundary too broken to be cut stays whole.
    private static Geometry overlay(Geometry piece, Geometry outline, int operation) {
        try {
            return OverlayNGRobust.overlay(piece, outline, operation);
        } catch (TopologyException | IllegalArgumentException broken) {
            return piece.getFactory().createPolygon();
        }
    }

    /// A place well inside.
    static Place inside(Geometry piece) {
        var point = piece.getInteriorPoint();
        return new Place(point.getX(), point.getY());
    }
}
