package city.chengshu.files;

import java.time.Duration;
import java.util.List;

/// When a photo may become public without a person (公开规则): data of the city.
///
/// @param doubt something seen less surely than this was not seen
/// @param sure something seen at least so surely needs no person to say what it is
/// @param releaseClear whether a photo with nothing in it becomes public by itself
/// @param releaseBlurred whether one whose faces and plates were all seen surely does, blurred
/// @param seconds how long a look may take
public record PublicRule(
        double doubt, double sure, boolean releaseClear, boolean releaseBlurred, int seconds) {

    public PublicRule {
        if (!(doubt >= 0.05 && doubt <= sure && sure <= 1) || seconds < 1 || seconds > 120) {
            throw new IllegalArgumentException(
                    "doubt and sure lie from 0.05 to 1, doubt not above sure; seconds from 1 to 120");
        }
    }

    /// What a look came to.
    enum Verdict {
        CLEAR,
        BLURRED,
        /// Something that may be a face or a plate: a person looks.
        UNSURE,
        /// The look failed or took too long: a person looks.
        FAILED
    }

    /// What is hidden: all that may be something, also where a person will look.
    List<Sight> toHide(List<Sight> seen) {
        return seen.stream().filter(sight -> sight.confidence() >= doubt).toList();
    }

    Verdict judge(List<Sight> seen) {
        var hidden = toHide(seen);
        if (hidden.isEmpty()) {
            return Verdict.CLEAR;
        }
        return hidden.stream().allMatch(sight -> sight.confidence() >= sure)
                ? Verdict.BLURRED
                : Verdict.UNSURE;
    }

    boolean releases(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> releaseClear;
            case BLURRED -> releaseBlurred;
            case UNSURE, FAILED -> false;
        };
    }

    Duration patience() {
        return Duration.ofSeconds(seconds);
    }
}
