package city.chengshu.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom a city calls back, and how (回访规则), one version of it.
///
/// @param from the first day it is in force, in place of the version before
/// @param seed of the sample: with it anybody can work out again who was drawn
/// @param unansweredDays after so many days without an evaluation the reporter is called
/// @param unsatisfiedUpTo up to this satisfaction an evaluation counts as 不满意
/// @param attempts how often a phone is tried
/// @param retryHours how long to wait before the next try
/// @param callHours how long a call may wait to be made
/// @param decideHours how long a proposal to reopen may wait to be decided
/// @param shares how much is drawn; the most particular one counts
public record CallbackPolicy(
        int version,
        LocalDate from,
        long seed,
        int unansweredDays,
        int unsatisfiedUpTo,
        int attempts,
        int retryHours,
        int callHours,
        int decideHours,
        List<Share> shares) {

    private static final int WHOLE = 10_000;

    /// How many of a hundred cases are drawn (抽样比例).
    ///
    /// @param classCode none means every class
    /// @param region prefix of division codes; empty means the whole city
    public record Share(Optional<String> classCode, String region, double percent) {
        boolean covers(String ofClass, String at) {
            return classCode.filter(code -> !code.equals(ofClass)).isEmpty()
                    && at.startsWith(region);
        }
    }

    public CallbackPolicy {
        shares = List.copyOf(shares);
    }

    /// Whether a case is drawn in this cycle. It depends on the seed and the case alone, so a
    /// sample can be proved and nobody can choose.
    boolean isDrawn(UUID caseId, int cycle, String classCode, String region) {
        return ticket(caseId, cycle) < percent(classCode, region) * WHOLE / 100;
    }

    private double percent(String classCode, String region) {
        return shares.stream()
                .filter(share -> share.covers(classCode, region))
                .max(
                        Comparator.comparing((Share share) -> share.classCode().isPresent())
                                .thenComparing(share -> share.region().length()))
                .map(Share::percent)
                .orElse(0.0);
    }

    private int ticket(UUID caseId, int cycle) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = "%d/%s/%d".formatted(seed, caseId, cycle);
            var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getLong(), WHOLE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    boolean isUnsatisfied(boolean solved, int satisfaction) {
        return !solved || satisfaction <= unsatisfiedUpTo;
    }

    Duration unansweredFor() {
        return Duration.ofDays(unansweredDays);
    }

    /// Why nobody could work by it, if so.
    Optional<String> fault() {
        var seen = new HashSet<String>();
        if (shares.stream().anyMatch(share -> share.percent() < 0 || share.percent() > 100)) {
            return Optional.of("a share is not between 0 and 100 per cent");
        }
        return shares.stream().allMatch(share -> seen.add(share.classCode() + share.region()))
                ? Optional.empty()
                : Optional.of("two shares for the same class and region");
    }
}
