package city.chengshu.reporting;

import city.chengshu.files.AttachFiles;
import city.chengshu.files.FileId;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Locate;
import city.chengshu.region.Located;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A citizen reports a problem (上报). The report, its photos, the case that is opened for it and the
/// task that follows are committed together or not at all.
@Service
public class SubmitReport {

    /// @param caseNumber 案件编号 of the case that was opened for it
    public record Submitted(ReportId id, String number, Optional<String> caseNumber) {}

    private final Reports reports;
    private final Locate locate;
    private final AttachFiles attachFiles;
    private final ReportClasses classes;
    private final ReportCases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Seven: a report first meets place, class, photos and its case here.
    SubmitReport(
            Reports reports,
            Locate locate,
            AttachFiles attachFiles,
            ReportClasses classes,
            ReportCases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.locate = locate;
        this.attachFiles = attachFiles;
        this.classes = classes;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Submitted submit(NewReport report, Actor by) {
        refuseWrongClass(report, by);
        var located = locate.locate(report.place());
        if (located.outside()) {
            throw new Refusal(
                    ReportError.OUTSIDE,
                    "Cannot submit the report: %s lies outside the city".formatted(report.place()));
        }
        var now = clock.instant();
        var id = new ReportId(Ids.next(now));
        var reporter = report.anonymous() ? Actor.ANONYMOUS : by;
        var number =
                reports.insert(
                        id, report, reporter.id(), located.region().value(), located.name(), now);
        attach(id, report, by);
        events.publishEvent(submitted(id, number, report, reporter, located, now));
        return new Submitted(id, number, cases.findNumber(id));
    }

    private void attach(ReportId id, NewReport report, Actor by) {
        var photos = report.photos().stream().map(FileId::new).toList();
        if (report.anonymous()) {
            attachFiles.attachAnonymously(photos, "reporting", id.value(), "before", by);
        } else {
            attachFiles.attach(photos, "reporting", id.value(), "before", by);
        }
    }

    /// An anonymous report keeps no trace of who is logged in.
    private static ReportEvent.Submitted submitted(
            ReportId id,
            String number,
            NewReport report,
            Actor reporter,
            Located located,
            java.time.Instant now) {
        return new ReportEvent.Submitted(
                id,
                number,
                reporter,
                report.anonymous(),
                report.classCode(),
                report.text(),
                Optional.of(report.place()),
                located.region().value(),
                located.name(),
                report.address(),
                report.photos(),
                report.joins(),
                now);
    }

    private void refuseWrongClass(NewReport report, Actor by) {
        var chosen =
                report.classCode()
                        .map(code ->
                                classes.find(code)
                                        .orElseThrow(() ->
                                                new Refusal(
                                                        ReportError.UNKNOWN_CLASS,
                                                        "Cannot submit the report: no class %s"
                                                                .formatted(code))));
        var mayBeAnonymous = chosen.map(ReportClasses.ReportClass::anonymous).orElse(true);
        if ((report.anonymous() && !mayBeAnonymous)
                || (!report.anonymous() && by.kind() == Actor.Kind.ANONYMOUS)) {
            throw new Refusal(
                    ReportError.NOT_ANONYMOUS, "Cannot submit the report: a login is needed");
        }
    }
}
