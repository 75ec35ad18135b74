package city.chengshu.cases;

import city.chengshu.files.ImageHash;
import city.chengshu.region.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much two problems look like one (疑似重复): near, of one class, about the same time, in the same
/// words, on the same photo. Each part between 0 and 1, so that a person can be told why.
///
/// @param metres how far apart
/// @param words share of character pairs both texts have; without two texts it does not count
/// @param photos how alike the two likest photos are; without two photos it does not count
record Likeness(
        double metres,
        boolean sameClass,
        Duration apart,
        Optional<Double> words,
        Optional<Double> photos) {

    /// Farther away nothing is offered [choice after FixMyStreet's 250 m].
    static final double REACH_METRES = 250;

    /// Older cases are not offered.
    static final Duration REACH_TIME = Duration.ofDays(30);

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double FEWEST = 0.5;

    /// How much of what is missing to certainty the same photo makes up for.
    private static final double WEIGHT_OF_PHOTOS = 0.6;

    /// Less alike, and two photos tell a person nothing.
    static final double ALIKE = 0.5;

    /// What can be compared of a problem.
    record Problem(
            Place place,
            Optional<String> classCode,
            String text,
            Instant at,
            List<ImageHash> photos) {

        Problem with(List<ImageHash> seen) {
            return new Problem(place, classCode, text, at, seen);
        }
    }

    static Likeness of(Problem one, Problem other) {
        return new Likeness(
                metres(one.place(), other.place()),
                one.classCode().isPresent() && one.classCode().equals(other.classCode()),
                Duration.between(one.at(), other.at()).abs(),
                words(one.text(), other.text()),
                photos(one.photos(), other.photos()));
    }

    /// 0 for nothing in common, 1 for the same. Photos only speak for one problem, never against
    /// it: two people stand at different sides of the same hole.
    double score() {
        var near = Math.max(0, 1 - metres / REACH_METRES);
        var recent = Math.max(0, 1 - apart.toMinutes() / (double) REACH_TIME.toMinutes());
        var base = 0.45 * near + (sameClass ? 0.35 : 0) + 0.2 * recent;
        var told = words.map(share -> 0.8 * base + 0.2 * share).orElse(base);
        return 1 - (1 - told) * (1 - WEIGHT_OF_PHOTOS * photos.orElse(0.0));
    }

    boolean hasLikePhotos() {
        return photos.filter(share -> share >= ALIKE).isPresent();
    }

    boolean isWorthShowing() {
        return metres <= REACH_METRES && score() >= FEWEST;
    }

    static double metres(Place one, Place other) {
        var north = (one.latitude() - other.latitude()) * METRES_PER_DEGREE;
        var east =
                (one.longitude() - other.longitude())
                        * METRES_PER_DEGREE
                        * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }

    /// The likest pair.
    private static Optional<Double> photos(List<ImageHash> one, List<ImageHash> other) {
        return one.stream()
                .flatMap(photo -> other.stream().map(photo::likeness))
                .max(Comparator.naturalOrder());
    }

    /// Jaccard's share of the character pairs of both.
    private static Optional<Double> words(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        var all = new HashSet<>(pairs);
        all.addAll(others);
        pairs.retainAll(others);
        return Optional.of(pairs.size() / (double) all.size());
    }

    private static Set<String> pairs(String text) {
        var letters =
                text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .map(Character::toLowerCase)
                        .toArray();
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
