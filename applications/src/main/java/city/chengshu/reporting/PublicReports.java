package city.chengshu.reporting;

import city.chengshu.files.OpenFile;
import city.chengshu.kernel.Page;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
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

    /// @param region digits with which the division codes begin
    public record Filter(
            Optional<Box> box,
            Optional<String> region,
            Optional<String> classCode,
            Optional<Stage> stage,
            Optional<UUID> before) {}

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
    private static final int MOST_POINTS = 2_000;

    private final Reports reports;
    private final OpenFile openFile;

    PublicReports(Reports reports, OpenFile openFile) {
        this.reports = reports;
        this.openFile = openFile;
    }

    public Page<Item> list(Filter filter) {
        var page =
                Page.cut(
                        reports.listPublic(filter, PAGE + 1),
                        PAGE,
                        report -> report.id().value().toString());
        return new Page<>(items(page.items(), cleared(page.items())), page.next());
    }

    /// Points for a map, the newest 2,000; without photos.
    public List<Item> map(Filter filter) {
        return items(reports.listPublic(filter, MOST_POINTS), Set.of());
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
