package city.chengshu.cases;

import city.chengshu.kernel.DataScope;
import city.chengshu.reporting.ReportEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a reporter thinks of the outcome counts for the unit that had the case.
@Component
class OnReportEvaluated {

    private final CaseReports caseReports;
    private final Cases cases;
    private final CountFacts countFacts;

    OnReportEvaluated(CaseReports caseReports, Cases cases, CountFacts countFacts) {
        this.caseReports = caseReports;
        this.cases = cases;
        this.countFacts = countFacts;
    }

    @EventListener
    void count(ReportEvent.Evaluated evaluated) {
        caseReports
                .findCase(evaluated.report().value())
                .flatMap(id -> cases.find(id, DataScope.EVERYTHING))
                .ifPresent(found -> countFacts.count(found, evaluated));
    }
}
