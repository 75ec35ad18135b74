package city.chengshu.posters;

import city.chengshu.region.Place;

/// A sheet of paper that hangs somewhere in the city (海报).
///
/// @param number what people read aloud, and what its QR says
public record Poster(String number, Spot spot) {

    /// Where it hangs, and how the place is called.
    public record Spot(String name, Place place) {

        private static final int LONGEST = 60;

        public Spot {
            name = name.strip();
            if (name.isEmpty()
                    || name.codePointCount(0, name.length()) > LONGEST
                    || name.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "a poster's place has a name of 1 to %d readable characters"
                                .formatted(LONGEST));
            }
        }
    }
}
