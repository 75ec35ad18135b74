package city.chengshu.cases;

import city.chengshu.reporting.ReportEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A report becomes a case in the same transaction: nobody can be told of one without the other.
@Component
class OnReportSubmitted {

    private final OpenCase openCase;

    OnReportSubmitted(OpenCase openCase) {
        this.openCase = openCase;
    }

    @EventListener
    void open(ReportEvent.Submitted report) {
        openCase.openFor(report);
    }
}
