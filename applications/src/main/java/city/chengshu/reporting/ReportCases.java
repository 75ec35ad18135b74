package city.chengshu.reporting;

import city.chengshu.region.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of reports as cases (案件). Kept by the module that handles cases.
public interface ReportCases {

    /// An open problem that a new report may repeat, and why it looks so.
    ///
    /// @param percent how sure, 0 to 100
    /// @param metres how far away
    /// @param wordsPercent how much of the words is the same; empty without words
    /// @param photosPercent how alike the photos are; empty when they are not
    record Similar(
            ReportId report,
            int percent,
            long metres,
            boolean sameClass,
            Optional<Integer> wordsPercent,
            Optional<Integer> photosPercent) {}

    /// 案件编号.
    Optional<String> findNumber(ReportId report);

    /// The best three.
    List<Similar> similar(Place place, Optional<String> classCode, String text, List<UUID> photos);
}
