package city.chengshu.reporting;

import city.chengshu.region.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A report as its reporter sees it (线索).
public record Report(
        ReportId id,
        String number,
        UUID reporter,
        boolean anonymous,
        Optional<String> classCode,
        String text,
        Optional<Place> place,
        String regionName,
        String address,
        List<UUID> photos,
        List<UUID> afterPhotos,
        Instant submittedAt,
        Stage stage,
        Optional<Instant> due,
        Optional<String> unitName,
        Optional<Instant> closedAt,
        Optional<Evaluation> evaluation,
        boolean simulated) {

    public Report {
        photos = List.copyOf(photos);
        afterPhotos = List.copyOf(afterPhotos);
    }

    /// Whether the reporter has said what he thinks of the outcome as it is now.
    public boolean isEvaluated() {
        return evaluation.filter(one -> closedAt.filter(one.at()::isBefore).isEmpty()).isPresent();
    }

    /// What the reporter thought of it (评价).
    ///
    /// @param satisfaction 1 (not at all) to 5
    public record Evaluation(boolean solved, int satisfaction, String text, Instant at) {}

    /// One step of the story.
    public record Step(
            Instant at, Stage stage, String remark, Optional<String> unitName, List<UUID> photos) {
        public Step {
            photos = List.copyOf(photos);
        }
    }
}
