package city.chengshu.files;

/// Something in a photo that may say who somebody is (可识别内容): a face or a number plate, with how
/// sure the finder is. Coordinates are shares of width and height, so that they hold for every
/// copy.
///
/// @param confidence 0 to 1; a box that a person drew has 1
public record Sight(Kind kind, double x, double y, double width, double height, double confidence) {

    public enum Kind {
        FACE,
        PLATE,
        /// Whatever else a person wants to hide.
        OTHER
    }

    public Sight {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0)
                || x + width > 1.000_001
                || y + height > 1.000_001
                || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A box lies inside its photo, from 0 to 1");
        }
    }

    /// Of something found at pixels of a photo of `columns` × `rows`; what lies outside is cut off.
    static Sight at(
            Kind kind,
            double left,
            double top,
            double right,
            double bottom,
            int columns,
            int rows,
            double confidence) {
        var x = Math.clamp(left / columns, 0, 0.999);
        var y = Math.clamp(top / rows, 0, 0.999);
        return new Sight(
                kind,
                x,
                y,
                Math.clamp(right / columns - x, 0.001, 1 - x),
                Math.clamp(bottom / rows - y, 0.001, 1 - y),
                Math.clamp(confidence, 0, 1));
    }

    /// The shared area as a part of the smaller box: 1 when one lies inside the other.
    public double overlap(Sight other) {
        var wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        var high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return wide <= 0 || high <= 0
                ? 0
                : wide * high / Math.min(width * height, other.width * other.height);
    }
}
