package city.chengshu.region;

/// Systems in which places come in and go out (坐标系). Inside there is only WGS-84.
///
/// CGCS2000 differs from WGS-84 by centimetres and counts as the same. GCJ-02 is the offset that
/// public Chinese maps must apply, BD-09 Baidu's on top of it; neither has a published inverse, so
/// ours iterates until it is exact to a centimetre.
public enum CoordinateSystem {
    WGS84,
    CGCS2000,
    GCJ02,
    BD09;

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final double BAIDU = Math.PI * 3000.0 / 180.0;
    private static final int STEPS = 8;

    /// @param x longitude in this system
    /// @param y latitude in this system
    public Place toWgs84(double x, double y) {
        var place = new Place(x, y);
        return switch (this) {
            case WGS84, CGCS2000 -> place;
            case GCJ02 -> inverse(place);
            case BD09 -> inverse(baiduToGcj(place));
        };
    }

    /// The place in this system: longitude, latitude.
    public Place fromWgs84(Place place) {
        return switch (this) {
            case WGS84, CGCS2000 -> place;
            case GCJ02 -> shifted(place);
            case BD09 -> gcjToBaidu(shifted(place));
        };
    }

    private static Place inverse(Place gcj) {
        var guess = gcj;
        for (var step = 0; step < STEPS; step++) {
            var there = shifted(guess);
            guess =
                    new Place(
                            guess.longitude() + gcj.longitude() - there.longitude(),
                            guess.latitude() + gcj.latitude() - there.latitude());
        }
        return guess;
    }

    private static Place shifted(Place wgs) {
        if (!isInChina(wgs)) {
            return wgs;
        }
        var x = wgs.longitude() - 105.0;
        var y = wgs.latitude() - 35.0;
        var radians = Math.toRadians(wgs.latitude());
        var magic = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        var root = Math.sqrt(magic);
        var metresPerDegreeNorth = AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI / 180.0;
        var metresPerDegreeEast = AXIS / root * Math.cos(radians) * Math.PI / 180.0;
        return new Place(
                wgs.longitude() + east(x, y) / metresPerDegreeEast,
                wgs.latitude() + north(x, y) / metresPerDegreeNorth);
    }

    private static double north(double x, double y) {
        var metres =
                -100.0
                        + 2.0 * x
                        + 3.0 * y
                        + 0.2 * y * y
                        + 0.1 * x * y
                        + 0.2 * Math.sqrt(Math.abs(x));
        return metres
                + (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI))
                        * 2.0
                        / 3.0
                + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
                + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0))
                        * 2.0
                        / 3.0;
    }

    private static double east(double x, double y) {
        var metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return metres
                + (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI))
                        * 2.0
                        / 3.0
                + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
                + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI))
                        * 2.0
                        / 3.0;
    }

    private static Place gcjToBaidu(Place gcj) {
        var x = gcj.longitude();
        var y = gcj.latitude();
        var radius = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * BAIDU);
        var angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU);
        return new Place(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    private static Place baiduToGcj(Place baidu) {
        var guess = baidu;
        for (var step = 0; step < STEPS; step++) {
            var there = gcjToBaidu(guess);
            guess =
                    new Place(
                            guess.longitude() + baidu.longitude() - there.longitude(),
                            guess.latitude() + baidu.latitude() - there.latitude());
        }
        return guess;
    }

    private static boolean isInChina(Place place) {
        return place.longitude() >= 72.004
                && place.longitude() <= 137.8347
                && place.latitude() >= 0.8293
                && place.latitude() <= 55.8271;
    }
}
