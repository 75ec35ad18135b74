package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import java.time.Instant;
import java.util.Optional;

/// What somebody said of a limit (时限变更): kept for ever, so that each deadline can be explained.
///
/// @param limit absent: the level has no limit of its own any more
/// @param validFrom from when on it binds
public record LimitEdit(
        int version,
        String level,
        Optional<Limit> limit,
        Instant validFrom,
        Instant at,
        String byName) {}
