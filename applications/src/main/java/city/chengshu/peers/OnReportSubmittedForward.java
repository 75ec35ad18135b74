package city.chengshu.peers;

import city.chengshu.cases.FindCase;
import city.chengshu.kernel.HouseClock;
import city.chengshu.reporting.ReportEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// A new report's case goes to a peer if a rule says so (按规则转办). After all others heard of the
/// report, and still in its transaction: only then there is a case. Simulated history goes nowhere.
@Component
class OnReportSubmittedForward {

    private final ForwardCase forwardCase;
    private final FindCase findCase;

    OnReportSubmittedForward(ForwardCase forwardCase, FindCase findCase) {
        this.forwardCase = forwardCase;
        this.findCase = findCase;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void forward(ReportEvent.Submitted report) {
        if (!HouseClock.isMoved()) {
            forwardCase.forwardByRule(() -> findCase.getForReport(report.report().value()).id());
        }
    }
}
