package city.chengshu.reporting;

import city.chengshu.kernel.Actor;
import city.chengshu.region.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened to a report; heard by other modules in the same transaction.
public sealed interface ReportEvent {

    ReportId report();

    Instant at();

    /// A citizen sent a report, or one came from another system.
    ///
    /// @param joins a report of the same problem, if the reporter says so
    /// @param place none if only the region is known
    /// @param region deepest division known
    record Submitted(
            ReportId report,
            String number,
            Actor by,
            boolean anonymous,
            Optional<String> classCode,
            String text,
            Optional<Place> place,
            String region,
            String regionName,
            String address,
            List<UUID> photos,
            Optional<ReportId> joins,
            Instant at)
            implements ReportEvent {
        public Submitted {
            photos = List.copyOf(photos);
        }
    }

    /// The reporter said whether it helped.
    record Evaluated(ReportId report, boolean solved, int satisfaction, String text, Instant at)
            implements ReportEvent {}
}
