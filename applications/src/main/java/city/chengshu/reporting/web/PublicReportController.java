package city.chengshu.reporting.web;

import city.chengshu.files.AttachFiles;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
import city.chengshu.reporting.FindSimilar;
import city.chengshu.reporting.PublicReports;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.ReportError;
import city.chengshu.reporting.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may see.
@RestController
class PublicReportController {

    record MapBody(List<ReportBodies.PublicBody> points) {}

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
    Page<ReportBodies.PublicBody> list(
            @RequestParam Optional<String> bbox,
            @RequestParam Optional<String> classCode,
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<UUID> cursor) {
        var page =
                publicReports.list(new PublicReports.Filter(box(bbox), classCode, stage, cursor));
        return new Page<>(
                page.items().stream()
                        .map(item -> ReportBodies.PublicBody.of(item, classes))
                        .toList(),
                page.next());
    }

    @GetMapping("/api/public/map")
    @Permit(value = Permit.ANYONE, audit = "public.map", recorded = false)
    MapBody map(
            @RequestParam Optional<String> bbox,
            @RequestParam Optional<String> classCode,
            @RequestParam Optional<Stage> stage) {
        var filter = new PublicReports.Filter(box(bbox), classCode, stage, Optional.empty());
        return new MapBody(
                publicReports.map(filter).stream()
                        .map(item -> ReportBodies.PublicBody.of(item, classes))
                        .toList());
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

    private static Optional<Box> box(Optional<String> text) {
        try {
            return text.map(Box::parse);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    KernelError.UNREADABLE, "Cannot search: bbox needs west,south,east,north");
        }
    }
}
