package city.chengshu.region;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds pairs of shapes that share more than a thousandth of the smaller: drawn by hand, edges
/// never meet exactly.
final class Overlaps {

    private static final double TOLERATED = 0.001;

    /// A shape and what people call it.
    record Named(String name, Geometry shape) {}

    private Overlaps() {}

    static List<String> find(List<Named> shapes) {
        var near = new STRtree();
        var pairs = new ArrayList<String>();
        for (var i = 0; i < shapes.size(); i++) {
            near.insert(shapes.get(i).shape().getEnvelopeInternal(), i);
        }
        for (var i = 0; i < shapes.size(); i++) {
            for (var found : near.query(shapes.get(i).shape().getEnvelopeInternal())) {
                if (found instanceof Integer j && j > i && overlap(shapes.get(i), shapes.get(j))) {
                    pairs.add("%s / %s".formatted(shapes.get(i).name(), shapes.get(j).name()));
                }
            }
        }
        return pairs;
    }

    private static boolean overlap(Named one, Named other) {
        var a = one.shape();
        var b = other.shape();
        return a.intersection(b).getArea() > TOLERATED * Math.min(a.getArea(), b.getArea());
    }
}
