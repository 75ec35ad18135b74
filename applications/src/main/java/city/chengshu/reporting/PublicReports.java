package city.chengshu.reporting;

import city.chengshu.files.OpenFile;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What everybody may see of reports (动态): class, place, stage, and photos that a person cleared.
/// Never who, never the text, which may name people.
@Service
public class PublicReports {

    /// @param region a district or a street
    /// @param open only what is under way, or only what has ended
    /// @param pictured only with photos before and after
    public record Filter(
            Optional<Box> box,
            Optional<RegionCode> region,
            Optional<String> classCode,
            Optional<Stage> stage,
            Optional<Boolean> open,
            boolean pictured,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before) {}

    /// What lies in one square of a map.
    ///
    /// @param open how many of them are under way
    public record Cluster(double longitude, double latitude, int count, int open) {}

    /// Each report for itself while they are few, else squares.
    public record Picture(List<Item> points, List<Cluster> clusters, long total) {}

    /// @param unitName who has it now
    public record Story(
            Item item, Optional<String> unitName, Optional<Instant> due, List<Report.Step> steps) {}

    public record Item(
            UUID id,
            String number,
            Optional<String> classCode,
            Stage stage,
            String regionName,
            Place place,
            Instant submittedAt,
            Optional<Instant> closedAt,
            Optional<UUID> photo,
            Optional<UUID> afterPhoto,
            boolean simulated) {}

    private static final int PAGE = 20;
    private static final int MOST_POINTS = 400;

    private final Reports reports;
    private final Feed feed;
    private final OpenFile openFile;

    PublicReports(Reports reports, Feed feed, OpenFile openFile) {
        this.reports = reports;
        this.feed = feed;
        this.openFile = openFile;
    }

    public Page<Item> list(Filter filter) {
        var page =
                Page.cut(
                        feed.list(filter, PAGE + 1),
                        PAGE,
                        report -> report.id().value().toString());
        return new Page<>(items(page.items(), cleared(page.items())), page.next());
    }

    /// What a map shows; without photos.
    public Picture map(Filter filter) {
        var found = feed.list(filter, MOST_POINTS + 1);
        if (found.size() <= MOST_POINTS) {
            return new Picture(items(found, Set.of()), List.of(), found.size());
        }
        var clusters = feed.clusters(filter);
        var total = clusters.stream().mapToLong(Cluster::count).sum();
        return new Picture(List.of(), clusters, total);
    }

    /// One report as everybody may follow it (线索公开详情): photos that a person cleared only.
    public Story story(ReportId id) {
        var report =
                reports.find(id)
                        .filter(one -> one.place().isPresent())
                        .orElseThrow(() ->
                                new Refusal(
                                        ReportError.UNKNOWN,
                                        "Cannot show report %s: no such report"
                                                .formatted(id.value())));
        return new Story(
                item(report, cleared(List.of(report))),
                report.unitName(),
                report.due(),
                reports.story(id));
    }

    /// Those of these reports that have a place.
    List<Item> get(List<UUID> ids) {
        var found = reports.findAll(ids).stream().filter(one -> one.place().isPresent()).toList();
        return items(found, cleared(found));
    }

    private Set<UUID> cleared(List<Report> found) {
        var photos =
                found.stream()
                        .flatMap(one ->
                                Stream.concat(one.photos().stream(), one.afterPhotos().stream()))
                        .toList();
        return Set.copyOf(openFile.cleared(photos));
    }

    private static List<Item> items(List<Report> found, Set<UUID> cleared) {
        return found.stream().map(report -> item(report, cleared)).toList();
    }

    private static Item item(Report report, Set<UUID> cleared) {
        return new Item(
                report.id().value(),
                report.number(),
                report.classCode(),
                report.stage(),
                report.regionName(),
                report.place().orElseThrow(),
                report.submittedAt(),
                report.closedAt(),
                report.photos().stream().filter(cleared::contains).findFirst(),
                report.afterPhotos().stream().filter(cleared::contains).findFirst(),
                report.simulated());
    }
}
