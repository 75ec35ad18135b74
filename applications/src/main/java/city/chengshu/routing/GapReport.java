package city.chengshu.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a search for gaps and conflicts is, and what it found (盲区与冲突报告).
///
/// @param done of `total` areas
public record GapReport(
        UUID id,
        int set,
        Instant at,
        State state,
        int done,
        int total,
        Instant startedAt,
        Instant touchedAt,
        Optional<GapResult> result) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public enum Kind {
        /// Nobody claims it: it would go to the desk (盲区).
        GAP,
        /// Two equally narrow rules name different units: the order alone decides (冲突).
        CONFLICT
    }

    /// A rule that claims it.
    public record GapClaim(UUID rule, int position, String title, String unitName) {}

    /// One line of the report.
    ///
    /// @param only division codes within the region it is true of; empty: of all of it
    /// @param part GeoJSON of the piece of the region, if it is not true of all of it
    /// @param always at every moment looked at, not only at some such as `example`
    public record GapFinding(
            Kind kind,
            String classCode,
            String region,
            String regionName,
            List<String> only,
            Optional<String> part,
            boolean always,
            Instant example,
            Optional<GapClaim> first,
            Optional<GapClaim> second) {}

    /// @param cut whether there was more than a report can show
    /// @param questions how often it was asked who gets it
    public record GapResult(
            List<GapFinding> findings,
            boolean cut,
            int areas,
            int communities,
            int classes,
            int moments,
            long questions) {}

    /// How long it took, if it is done.
    public @Nullable Double seconds() {
        return state == State.DONE
                ? (touchedAt.toEpochMilli() - startedAt.toEpochMilli()) / 1000.0
                : null;
    }
}
