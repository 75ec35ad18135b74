package city.chengshu.cases.web;

import city.chengshu.cases.Application;
import city.chengshu.cases.Case;
import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseClasses;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.CaseStep;
import city.chengshu.cases.FindDuplicates;
import city.chengshu.cases.MoveCase;
import city.chengshu.cases.OpenCase;
import city.chengshu.cases.ReadDossier;
import city.chengshu.cases.SearchCases;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import city.chengshu.reporting.Report;
import city.chengshu.worklist.Lamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What goes out of [CaseController].
final class CaseBodies {

    private CaseBodies() {}

    record CaseBody(
            UUID id,
            String number,
            int version,
            CaseState state,
            String stateName,
            String classCode,
            String className,
            @Nullable String condition,
            String level,
            String region,
            String regionName,
            String address,
            String text,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable UUID unit,
            @Nullable String unitName,
            Instant registeredAt,
            @Nullable Instant filedAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            @Nullable Instant firstDueAt,
            @Nullable Instant stageDueAt,
            Lamp lamp,
            int returnCount,
            int reworkCount,
            int shirkCount,
            int delayCount,
            int cycle,
            @Nullable Instant resumeAt,
            @Nullable Instant replyDueAt,
            @Nullable UUID parent,
            @Nullable UUID mergedInto,
            int openChildren,
            List<UUID> photosBefore,
            List<UUID> photosAfter,
            String source,
            boolean simulated) {

        static CaseBody of(Case one, CaseClasses classes, Instant now) {
            return new CaseBody(
                    one.id().value(),
                    one.number(),
                    one.version(),
                    one.state(),
                    one.state().chinese(),
                    one.classCode(),
                    classes.getClass(one.classCode()).name(),
                    one.condition().orElse(null),
                    one.level(),
                    one.region(),
                    one.regionName(),
                    one.address(),
                    one.text(),
                    one.place().map(Place::longitude).orElse(null),
                    one.place().map(Place::latitude).orElse(null),
                    one.unit().map(UnitId::value).orElse(null),
                    one.unitName().orElse(null),
                    one.registeredAt(),
                    one.filedAt().orElse(null),
                    one.closedAt().orElse(null),
                    one.due().orElse(null),
                    one.firstDue().orElse(null),
                    one.stageDue().orElse(null),
                    lamp(one, now),
                    one.counts().returns(),
                    one.counts().reworks(),
                    one.counts().shirks(),
                    one.counts().delays(),
                    one.counts().cycle(),
                    one.pause().map(Case.Pause::resumeAt).orElse(null),
                    one.replyDue().orElse(null),
                    one.kin().parent().map(CaseId::value).orElse(null),
                    one.kin().mergedInto().map(CaseId::value).orElse(null),
                    one.kin().openChildren(),
                    one.photos(),
                    one.afterPhotos(),
                    one.source(),
                    one.simulated());
        }

        private static Lamp lamp(Case one, Instant now) {
            var end = one.closedAt().orElse(now);
            return Lamp.of(
                    one.filedAt().orElse(one.registeredAt()),
                    one.due().or(one::stageDue).orElse(end),
                    end);
        }
    }

    record PointBody(
            UUID id,
            String number,
            double longitude,
            double latitude,
            Lamp lamp,
            String classCode,
            CaseState state) {
        static PointBody of(SearchCases.Point point) {
            return new PointBody(
                    point.id().value(),
                    point.number(),
                    point.place().longitude(),
                    point.place().latitude(),
                    point.lamp(),
                    point.classCode(),
                    point.state());
        }
    }

    record CaseMapBody(List<PointBody> points, int total) {}

    record CaseStepBody(
            int seq,
            CaseAction action,
            String actionName,
            @Nullable CaseState from,
            CaseState to,
            String toName,
            UUID actor,
            String actorName,
            String role,
            @Nullable String unitName,
            Instant at,
            String reason,
            String remark,
            List<UUID> photos,
            Map<String, String> payload) {
        static List<CaseStepBody> all(List<CaseStep> steps) {
            return IntStream.range(0, steps.size()).mapToObj(i -> of(i + 1, steps.get(i))).toList();
        }

        private static CaseStepBody of(int seq, CaseStep step) {
            return new CaseStepBody(
                    seq,
                    step.action(),
                    step.action().chinese(),
                    step.from().orElse(null),
                    step.to(),
                    step.to().chinese(),
                    step.actor(),
                    step.actorName(),
                    step.role(),
                    step.unitName().orElse(null),
                    step.at(),
                    step.reason(),
                    step.remark(),
                    step.photos(),
                    step.payload());
        }
    }

    record LinkedReportBody(
            UUID id,
            String number,
            String text,
            Instant submittedAt,
            List<UUID> photos,
            boolean anonymous,
            @Nullable String contactMasked,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String evaluation) {
        static LinkedReportBody of(Report report, @Nullable String contactMasked) {
            var evaluation = report.evaluation();
            return new LinkedReportBody(
                    report.id().value(),
                    report.number(),
                    report.text(),
                    report.submittedAt(),
                    report.photos(),
                    report.anonymous(),
                    contactMasked,
                    evaluation.map(Report.Evaluation::solved).orElse(null),
                    evaluation.map(Report.Evaluation::satisfaction).orElse(null),
                    evaluation.map(Report.Evaluation::text).orElse(null));
        }
    }

    record PossibilityBody(
            CaseAction action,
            String name,
            String permission,
            boolean allowed,
            @Nullable String whyNot) {
        static PossibilityBody of(ReadDossier.Possibility possibility) {
            return new PossibilityBody(
                    possibility.action(),
                    possibility.action().chinese(),
                    possibility.action().permission(),
                    possibility.allowed(),
                    possibility.whyNot().map(code -> code.advice()).orElse(null));
        }
    }

    /// @param whyNot none: it can be asked for now
    record AskableBody(Application.Kind kind, @Nullable String whyNot) {
        static AskableBody of(ReadDossier.Askable one) {
            return new AskableBody(
                    one.kind(), one.whyNot().map(code -> code.advice()).orElse(null));
        }
    }

    record DossierBody(
            CaseBody found,
            List<CaseStepBody> steps,
            List<LinkedReportBody> reports,
            List<ApplicationBody> applications,
            List<RelativeBody> relatives,
            List<PossibilityBody> actions,
            List<AskableBody> askable,
            @Nullable String whyNotDecide) {}

    record MovedBody(
            UUID id,
            String number,
            CaseState state,
            String stateName,
            int version,
            @Nullable Instant dueAt) {
        static MovedBody of(OpenCase.Opened opened) {
            return new MovedBody(
                    opened.id().value(),
                    opened.number(),
                    opened.state(),
                    opened.state().chinese(),
                    opened.version(),
                    null);
        }

        static MovedBody of(MoveCase.Moved moved) {
            return new MovedBody(
                    moved.id().value(),
                    moved.number(),
                    moved.state(),
                    moved.state().chinese(),
                    moved.version(),
                    moved.due().orElse(null));
        }
    }

    /// @param percent how sure, 0 to 100
    record DuplicateBody(
            UUID id,
            String number,
            String classCode,
            CaseState state,
            Instant registeredAt,
            int percent,
            long metres,
            boolean sameClass,
            @Nullable Integer wordsPercent,
            @Nullable Integer photosPercent) {
        static DuplicateBody of(FindDuplicates.Candidate one) {
            return new DuplicateBody(
                    one.id().value(),
                    one.number(),
                    one.classCode(),
                    one.state(),
                    one.registeredAt(),
                    one.percent(),
                    one.metres(),
                    one.sameClass(),
                    one.wordsPercent().orElse(null),
                    one.photosPercent().orElse(null));
        }
    }

    /// A part, the whole, or one merged with it.
    record RelativeBody(UUID id, String number, CaseState state, String classCode, String how) {
        static RelativeBody of(ReadDossier.Relative one) {
            return new RelativeBody(
                    one.id().value(), one.number(), one.state(), one.classCode(), one.how().name());
        }
    }

    record ApplicationBody(
            UUID id,
            Application.Kind kind,
            String kindName,
            int round,
            String reason,
            List<UUID> photos,
            CaseActs.@Nullable LimitBody limit,
            @Nullable Instant until,
            @Nullable UUID assistingUnit,
            UUID askedBy,
            String askedByName,
            @Nullable String unitName,
            Instant askedAt,
            String approver,
            Instant dueAt,
            Application.State state,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String words,
            boolean unfounded) {
        static ApplicationBody of(Application one) {
            var decision = one.decision();
            return new ApplicationBody(
                    one.id(),
                    one.kind(),
                    one.kind().chinese(),
                    one.round(),
                    one.reason(),
                    one.photos(),
                    one.limit().map(CaseActs.LimitBody::of).orElse(null),
                    one.until().orElse(null),
                    one.assisting().map(UnitId::value).orElse(null),
                    one.askedBy(),
                    one.askedByName(),
                    one.unitName().orElse(null),
                    one.askedAt(),
                    one.approver(),
                    one.due(),
                    one.state(),
                    decision.map(Application.Decision::byName).orElse(null),
                    decision.map(Application.Decision::at).orElse(null),
                    decision.map(Application.Decision::words).orElse(null),
                    decision.map(Application.Decision::unfounded).orElse(false));
        }
    }

    record ContactBody(String name, String phone) {}
}
