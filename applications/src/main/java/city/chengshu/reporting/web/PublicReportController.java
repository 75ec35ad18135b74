package city.chengshu.reporting.web;

import city.chengshu.files.AttachFiles;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.FindSimilar;
import city.chengshu.reporting.PublicReports;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.ReportError;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may see.
@RestController
class PublicReportController {

    /// @param clusters squares of the map, when there are too many for a point each
    record MapBody(
            List<ReportBodies.PublicBody> points,
            List<PublicReports.Cluster> clusters,
            long total) {}

    /// What to show of the reports of everybody; all of it optional.
    ///
    /// @param from first day in the city
    /// @param to last day in the city
    record FeedQuery(
            @Nullable String bbox,
            @Nullable String region,
            @Nullable @Size(max = 40) String classCode,
            @Nullable Stage stage,
            @Nullable Boolean open,
            @Nullable Boolean pictured,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @Nullable UUID cursor) {

        PublicReports.Filter filter() {
            return new PublicReports.Filter(
                    box(Optional.ofNullable(bbox)),
                    code(Optional.ofNullable(region)),
                    Optional.ofNullable(classCode).filter(code -> !code.isEmpty()),
                    Optional.ofNullable(stage),
                    Optional.ofNullable(open),
                    Boolean.TRUE.equals(pictured),
                    Optional.ofNullable(from).map(FeedQuery::start),
                    Optional.ofNullable(to).map(day -> start(day.plusDays(1))),
                    Optional.ofNullable(cursor));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(HouseClock.CITY).toInstant();
        }
    }

    record StepBody(
            Instant at, Stage stage, String stageName, String remark, @Nullable String unitName) {}

    /// @param unitName who has it now
    record StoryBody(
            ReportBodies.PublicBody report,
            @Nullable String unitName,
            @Nullable Instant due,
            List<StepBody> story) {
        static StoryBody of(PublicReports.Story story, ReportClasses classes) {
            return new StoryBody(
                    ReportBodies.PublicBody.of(story.item(), classes),
                    story.unitName().orElse(null),
                    story.due().orElse(null),
                    story.steps().stream()
                            .map(step ->
                                    new StepBody(
                                            step.at(),
                                            step.stage(),
                                            step.stage().chinese(),
                                            step.remark(),
                                            step.unitName().orElse(null)))
                            .toList());
        }
    }

    record SimilarQuery(
            double longitude,
            double latitude,
            @Nullable @Size(max = 40) String classCode,
            @Nullable @Size(max = 8000) String text,
            @Nullable @Size(max = AttachFiles.MOST) List<@NotNull UUID> photos) {

        Place place() {
            try {
                return new Place(longitude, latitude);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(ReportError.WRONG_PLACE, "Cannot look: " + wrong.getMessage());
            }
        }
    }

    /// @param percent how sure, 0 to 100
    record SimilarBody(
            ReportBodies.PublicBody report,
            int percent,
            long metres,
            boolean sameClass,
            @Nullable Integer wordsPercent,
            @Nullable Integer photosPercent) {
        static SimilarBody of(FindSimilar.Similar one, ReportClasses classes) {
            return new SimilarBody(
                    ReportBodies.PublicBody.of(one.item(), classes),
                    one.why().percent(),
                    one.why().metres(),
                    one.why().sameClass(),
                    one.why().wordsPercent().orElse(null),
                    one.why().photosPercent().orElse(null));
        }
    }

    private final PublicReports publicReports;
    private final FindSimilar findSimilar;
    private final ReportClasses classes;

    PublicReportController(
            PublicReports publicReports, FindSimilar findSimilar, ReportClasses classes) {
        this.publicReports = publicReports;
        this.findSimilar = findSimilar;
        this.classes = classes;
    }

    @GetMapping("/api/public/reports")
    @Permit(value = Permit.ANYONE, audit = "public.reports", recorded = false)
    Page<ReportBodies.PublicBody> list(@Valid @ParameterObject FeedQuery query) {
        var page = publicReports.list(query.filter());
        return new Page<>(
                page.items().stream()
                        .map(item -> ReportBodies.PublicBody.of(item, classes))
                        .toList(),
                page.next());
    }

    @GetMapping("/api/public/map")
    @Permit(value = Permit.ANYONE, audit = "public.map", recorded = false)
    MapBody map(@Valid @ParameterObject FeedQuery query) {
        var picture = publicReports.map(query.filter());
        return new MapBody(
                picture.points().stream()
                        .map(item -> ReportBodies.PublicBody.of(item, classes))
                        .toList(),
                picture.clusters(),
                picture.total());
    }

    @GetMapping("/api/public/reports/{id}")
    @Permit(value = Permit.ANYONE, audit = "public.report", recorded = false)
    StoryBody story(@PathVariable UUID id) {
        return StoryBody.of(publicReports.story(new ReportId(id)), classes);
    }

    /// Reads only; a body because of the text, which does not belong into an address.
    @PostMapping("/api/public/similar")
    @Permit(value = Permit.ANYONE, audit = "public.similar", recorded = false)
    List<SimilarBody> similar(@Valid @RequestBody SimilarQuery query) {
        return findSimilar
                .find(
                        query.place(),
                        Optional.ofNullable(query.classCode()).filter(code -> !code.isEmpty()),
                        Optional.ofNullable(query.text()).orElse(""),
                        Optional.ofNullable(query.photos()).orElse(List.of()))
                .stream()
                .map(one -> SimilarBody.of(one, classes))
                .toList();
    }

    private static Optional<RegionCode> code(Optional<String> text) {
        try {
            return text.filter(code -> !code.isEmpty()).map(RegionCode::of);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    KernelError.UNREADABLE, "Cannot search: region needs a division code");
        }
    }

    private static Optional<Box> box(Optional<String> text) {
        try {
            return text.map(Box::parse);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    KernelError.UNREADABLE, "Cannot search: bbox needs west,south,east,north");
        }
    }
}
