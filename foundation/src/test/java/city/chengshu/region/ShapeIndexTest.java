package city.chengshu.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeIndexTest {

    static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void saysTheSameAsTestingEveryShape() throws ParseException {
        var shapes = shapes();
        var index = new ShapeIndex(shapes);
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var x = random.nextDouble() * 12 - 1;
            var y = random.nextDouble() * 12 - 1;
            var point = FACTORY.createPoint(new Coordinate(x, y));
            var expected =
                    IntStream.range(0, shapes.size())
                            .filter(shape -> shapes.get(shape).covers(point))
                            .findFirst()
                            .orElse(-1);
            assertThat(index.find(x, y)).as("%f %f", x, y).isEqualTo(expected);
        }
    }

    @Test
    void isEmptyWithoutShapes() {
        assertThat(new ShapeIndex(List.of()).find(1, 1)).isEqualTo(-1);
    }

    /// A square with a hole, its inner part, a many-cornered coast, and two parts that belong
    /// together.
    private static List<Geometry> shapes() throws ParseException {
        var reader = new WKTReader();
        return List.of(
                reader.read("POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))"),
                reader.read("POLYGON((1 1,2 1,2 2,1 2,1 1))"),
                FACTORY.createPoint(new Coordinate(7, 7)).buffer(2.5, 40),
                reader.read("MULTIPOLYGON(((5 0,6 0,6 1,5 1,5 0)),((8 0,9.5 0,9.5 3,8 2,8 0)))"));
    }
}
