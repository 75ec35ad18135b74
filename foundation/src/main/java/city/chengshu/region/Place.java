package city.chengshu.region;

/// A point on the earth in WGS-84 degrees (地点); other systems are converted at the edge by
/// [CoordinateSystem].
public record Place(double longitude, double latitude) {

    public Place {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "Not a place on earth: longitude %s, latitude %s"
                            .formatted(longitude, latitude));
        }
    }
}
