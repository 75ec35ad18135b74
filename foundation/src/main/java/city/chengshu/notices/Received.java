package city.chengshu.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A notice in somebody's box (站内信).
///
/// @param link where to read more, if there is such a place
/// @param simulated made on a moved clock (模拟)
public record Received(
        UUID id,
        String template,
        String subject,
        String text,
        Optional<String> link,
        Instant at,
        Read read,
        boolean simulated) {

    public enum Read {
        YES,
        NO
    }
}
