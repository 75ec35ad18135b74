package city.chengshu.indicators;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that counts (事实), as the module that knows it reports it. Kept for ever; a correction
/// is another fact with a negative amount.
///
/// @param name what it is, such as `close`
/// @param subject what it is about, to drill down to
/// @param at when it counts, which may lie ahead: a deadline counts on its day
/// @param region 12-digit division or cell code
/// @param good whether it was as it should be, such as in time; `name.good` sums these
public record Fact(
        String name,
        UUID subject,
        Instant at,
        String region,
        Optional<UUID> unit,
        String role,
        String classCode,
        boolean good,
        long amount) {

    /// The same taken back.
    public Fact negated() {
        return new Fact(name, subject, at, region, unit, role, classCode, good, -amount);
    }
}
