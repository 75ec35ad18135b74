package city.chengshu.indicators;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that stands for a while (存量), such as a case in hand. A figure counts those that stand
/// at a moment; `name.good` those not yet due then.
///
/// @param name what it is; a definition names it like a fact
/// @param subject what it is about, to drill down to
/// @param due when it should have ended; without it, never
public record Standing(
        String name,
        UUID subject,
        String region,
        Optional<UUID> unit,
        String classCode,
        Optional<Instant> due) {}
