package city.chengshu.files;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for faces and number plates in a photo. One interface, so that the rules around it are
/// tested without native code and a better model can take its place.
interface Sights {

    /// @param image upright, at most 1,600 pixels a side
    /// @param watch asked between steps whether there is time left
    List<Sight> find(BufferedImage image, Watch watch);

    /// Which model looked, for the record.
    String model();

    /// Ends a look that takes too long.
    interface Watch {
        /// @throws TooLong when the time is up
        void check();
    }

    final class TooLong extends RuntimeException {
        TooLong() {
            super("the look took too long");
        }
    }

    /// What overlaps is one thing: the surest box stays.
    static List<Sight> merged(List<Sight> found) {
        var kept = new ArrayList<Sight>();
        found.stream()
                .sorted(Comparator.comparingDouble(Sight::confidence).reversed())
                .filter(one ->
                        kept.stream()
                                .noneMatch(other ->
                                        other.kind() == one.kind() && other.overlap(one) > 0.4))
                .forEach(kept::add);
        return List.copyOf(kept);
    }
}
