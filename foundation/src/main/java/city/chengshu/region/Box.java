package city.chengshu.region;

import java.util.Arrays;

/// A rectangle of WGS-84 degrees (范围), as maps ask for it.
public record Box(double west, double south, double east, double north) {

    public Box {
        if (!(west <= east && south <= north && isOnEarth(west, north) && isOnEarth(east, south))) {
            throw new IllegalArgumentException(
                    "Not a box: %s,%s,%s,%s".formatted(west, south, east, north));
        }
    }

    /// Reads `west,south,east,north`.
    public static Box parse(String text) {
        var corners = text.split(",", -1);
        if (corners.length != 4) {
            throw new IllegalArgumentException("A box is west,south,east,north, not " + text);
        }
        var degrees = Arrays.stream(corners).mapToDouble(Double::parseDouble).toArray();
        return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    }

    private static boolean isOnEarth(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }
}
