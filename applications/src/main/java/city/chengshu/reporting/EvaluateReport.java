package city.chengshu.reporting;

import city.chengshu.kernel.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reporter says whether it helped (评价), once after each closing of the case.
@Service
public class EvaluateReport {

    private static final int LONGEST = 500;

    private final Reports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvaluateReport(Reports reports, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /// @param report one that [FollowReport] found for the reporter
    /// @param satisfaction 1 to 5
    @Transactional
    public void evaluate(Report report, boolean solved, int satisfaction, String text) {
        if (report.stage() != Stage.CLOSED) {
            throw new Refusal(
                    ReportError.NOT_CLOSED,
                    "Cannot evaluate report %s: it is not closed".formatted(report.number()));
        }
        var now = clock.instant();
        var evaluation =
                new Report.Evaluation(
                        solved, satisfaction, CitizenText.clean(text, LONGEST).value(), now);
        if (!reports.evaluate(report.id(), evaluation)) {
            throw new Refusal(
                    ReportError.EVALUATED,
                    "Cannot evaluate report %s: it was evaluated".formatted(report.number()));
        }
        events.publishEvent(
                new ReportEvent.Evaluated(
                        report.id(), solved, satisfaction, evaluation.text(), now));
    }
}
