package city.chengshu.cases;

import city.chengshu.kernel.DataScope;
import city.chengshu.reporting.ReportEvent;
import city.chengshu.reporting.ReportId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A report becomes a case, or joins an open one: the one its reporter said it is, or the one a
/// rule of its class names. In the same transaction: nobody can be told of one without the other.
@Component
class OnReportSubmitted {

    private final OpenCase openCase;
    private final LinkReport linkReport;
    private final CaseReports caseReports;
    private final FindDuplicates findDuplicates;
    private final CaseClasses classes;

    OnReportSubmitted(
            OpenCase openCase,
            LinkReport linkReport,
            CaseReports caseReports,
            FindDuplicates findDuplicates,
            CaseClasses classes) {
        this.openCase = openCase;
        this.linkReport = linkReport;
        this.caseReports = caseReports;
        this.findDuplicates = findDuplicates;
        this.classes = classes;
    }

    @EventListener
    void takeIn(ReportEvent.Submitted report) {
        if (report.joins().flatMap(other -> join(report, other)).isEmpty()
                && byRule(report).isEmpty()) {
            openCase.openFor(report);
        }
    }

    private Optional<Case> join(ReportEvent.Submitted report, ReportId other) {
        return caseReports
                .findCase(other.value())
                .flatMap(id ->
                        linkReport.link(id, OpenCase.link(report), "上报人确认为同一问题", report.by()));
    }

    private Optional<Case> byRule(ReportEvent.Submitted report) {
        return report.classCode()
                .flatMap(code -> classes.getClass(code).linkRule())
                .flatMap(rule -> sameProblem(report, rule))
                .flatMap(same ->
                        linkReport.link(same.id(), OpenCase.link(report), "按规则自动关联", report.by()));
    }

    private Optional<FindDuplicates.Candidate> sameProblem(
            ReportEvent.Submitted report, CaseClass.LinkRule rule) {
        return report.place()
                .flatMap(place ->
                        findDuplicates
                                .find(
                                        new Likeness.Problem(
                                                place,
                                                report.classCode(),
                                                report.text(),
                                                report.at(),
                                                List.of()),
                                        report.photos(),
                                        Optional.empty(),
                                        DataScope.EVERYTHING)
                                .stream()
                                .filter(one -> rule.covers(one, report.at()))
                                .findFirst());
    }
}
