package city.chengshu.reporting.web;

import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Box;
import city.chengshu.reporting.PublicReports;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.Stage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may see.
@RestController
class PublicReportController {

    record MapBody(List<ReportBodies.PublicBody> points) {}

    private final PublicReports publicReports;
    private final ReportClasses classes;

    PublicReportController(PublicReports publicReports, ReportClasses classes) {
        this.publicReports = publicReports;
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

    private static Optional<Box> box(Optional<String> text) {
        try {
            return text.map(Box::parse);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    KernelError.UNREADABLE, "Cannot search: bbox needs west,south,east,north");
        }
    }
}
