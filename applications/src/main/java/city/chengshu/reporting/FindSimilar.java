package city.chengshu.reporting;

import city.chengshu.region.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Before a citizen sends: is it the same problem as one of these? (是同一个问题吗) Shows what everybody
/// may see, and the reasons.
@Service
public class FindSimilar {

    public record Similar(PublicReports.Item item, ReportCases.Similar why) {}

    private final ReportCases cases;
    private final PublicReports publicReports;

    FindSimilar(ReportCases cases, PublicReports publicReports) {
        this.cases = cases;
        this.publicReports = publicReports;
    }

    /// @param photos what the citizen took, not sent yet
    public List<Similar> find(
            Place place, Optional<String> classCode, String text, List<UUID> photos) {
        var clean = CitizenText.clean(text, NewReport.LONGEST_TEXT).value();
        var similar = cases.similar(place, classCode, clean, photos);
        var items =
                publicReports
                        .get(similar.stream().map(one -> one.report().value()).toList())
                        .stream()
                        .collect(Collectors.toMap(PublicReports.Item::id, item -> item));
        return similar.stream()
                .filter(one -> items.containsKey(one.report().value()))
                .map(one -> new Similar(item(items, one.report().value()), one))
                .toList();
    }

    private static PublicReports.Item item(
            java.util.Map<UUID, PublicReports.Item> items, UUID report) {
        return java.util.Objects.requireNonNull(items.get(report));
    }
}
