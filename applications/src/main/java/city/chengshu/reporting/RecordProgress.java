package city.chengshu.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Tells the reporters what became of their report (进展), in the words they know. In the caller's
/// transaction, one statement a report.
@Service
public class RecordProgress {

    /// @param remark what the public may read
    /// @param photosShowTheEnd whether `photos` show the place put right
    /// @param word the state of the case, or [#NOT_OURS], for systems that want it more exactly
    public record Progress(
            Stage stage,
            String remark,
            Optional<String> unitName,
            Optional<Instant> due,
            Optional<String> classCode,
            List<UUID> photos,
            boolean photosShowTheEnd,
            Instant at,
            String word) {
        public Progress {
            photos = List.copyOf(photos);
        }
    }

    /// Rejected because it is not the city's.
    public static final String NOT_OURS = "NOT_OURS";

    private final Reports reports;
    private final TellSubscribers tellSubscribers;

    RecordProgress(Reports reports, TellSubscribers tellSubscribers) {
        this.reports = reports;
        this.tellSubscribers = tellSubscribers;
    }

    public void record(ReportId report, Progress progress) {
        var subscribers = reports.append(report, progress);
        if (!subscribers.isEmpty()) {
            var changed = reports.find(report).orElseThrow();
            tellSubscribers.ofStep(changed, progress, subscribers);
        }
    }

    /// Words to the reporter that move nothing.
    public void note(ReportId report, String remark, Instant at) {
        reports.note(report, remark, at);
    }
}
