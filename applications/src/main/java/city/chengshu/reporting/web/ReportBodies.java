package city.chengshu.reporting.web;

import city.chengshu.region.Place;
import city.chengshu.reporting.PublicReports;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.reporting.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes out of the controllers of reports.
final class ReportBodies {

    private ReportBodies() {}

    private static String nameOf(Optional<String> code, ReportClasses classes) {
        return code.flatMap(classes::find).map(ReportClasses.ReportClass::name).orElse("其他问题");
    }

    record SummaryBody(
            UUID id,
            String number,
            String text,
            @Nullable String classCode,
            String className,
            Stage stage,
            String stageName,
            String address,
            String regionName,
            Instant submittedAt,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            @Nullable String unitName,
            @Nullable UUID thumbnail,
            boolean evaluated,
            boolean simulated) {
        static SummaryBody of(Report report, ReportClasses classes) {
            return new SummaryBody(
                    report.id().value(),
                    report.number(),
                    report.text(),
                    report.classCode().orElse(null),
                    nameOf(report.classCode(), classes),
                    report.stage(),
                    report.stage().chinese(),
                    report.address(),
                    report.regionName(),
                    report.submittedAt(),
                    report.due().orElse(null),
                    report.closedAt().orElse(null),
                    report.unitName().orElse(null),
                    report.photos().stream().findFirst().orElse(null),
                    report.isEvaluated(),
                    report.simulated());
        }
    }

    record ProgressBody(
            Instant at,
            Stage stage,
            String stageName,
            String remark,
            @Nullable String unitName,
            List<UUID> photos) {
        static ProgressBody of(Report.Step step) {
            return new ProgressBody(
                    step.at(),
                    step.stage(),
                    step.stage().chinese(),
                    step.remark(),
                    step.unitName().orElse(null),
                    step.photos());
        }
    }

    record EvaluationBody(boolean solved, int satisfaction, String text, Instant at) {}

    record ReportBody(
            SummaryBody summary,
            @Nullable Double longitude,
            @Nullable Double latitude,
            List<UUID> photos,
            List<UUID> afterPhotos,
            List<ProgressBody> story,
            @Nullable EvaluationBody evaluation) {
        static ReportBody of(Report report, List<Report.Step> story, ReportClasses classes) {
            return new ReportBody(
                    SummaryBody.of(report, classes),
                    report.place().map(Place::longitude).orElse(null),
                    report.place().map(Place::latitude).orElse(null),
                    report.photos(),
                    report.afterPhotos(),
                    story.stream().map(ProgressBody::of).toList(),
                    report.evaluation()
                            .filter(_ -> report.isEvaluated())
                            .map(one ->
                                    new EvaluationBody(
                                            one.solved(), one.satisfaction(), one.text(), one.at()))
                            .orElse(null));
        }
    }

    record PublicBody(
            UUID id,
            String number,
            @Nullable String classCode,
            String className,
            Stage stage,
            String stageName,
            String regionName,
            double longitude,
            double latitude,
            Instant submittedAt,
            @Nullable Instant closedAt,
            @Nullable UUID photo,
            @Nullable UUID afterPhoto,
            boolean simulated) {
        static PublicBody of(PublicReports.Item item, ReportClasses classes) {
            return new PublicBody(
                    item.id(),
                    item.number(),
                    item.classCode().orElse(null),
                    nameOf(item.classCode(), classes),
                    item.stage(),
                    item.stage().chinese(),
                    item.regionName(),
                    item.place().longitude(),
                    item.place().latitude(),
                    item.submittedAt(),
                    item.closedAt().orElse(null),
                    item.photo().orElse(null),
                    item.afterPhoto().orElse(null),
                    item.simulated());
        }
    }
}
