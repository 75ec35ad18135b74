package city.chengshu.callback;

import city.chengshu.cases.CaseState;
import city.chengshu.cases.FindCase;
import city.chengshu.kernel.Actor;
import city.chengshu.reporting.ReadReports;
import city.chengshu.reporting.ReportEvent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A reporter answered the message. Who is satisfied is not called for want of an answer; who is
/// not is called, and what he says proposes to open the case again.
@Component
class OnEvaluatedCallback {

    private final FindCase findCase;
    private final ReadReports readReports;
    private final CallBacks callBacks;
    private final CallbackPolicies policies;
    private final OpenCall openCall;
    private final ProposeReopening proposeReopening;

    OnEvaluatedCallback(
            FindCase findCase,
            ReadReports readReports,
            CallBacks callBacks,
            CallbackPolicies policies,
            OpenCall openCall,
            ProposeReopening proposeReopening) {
        this.findCase = findCase;
        this.readReports = readReports;
        this.callBacks = callBacks;
        this.policies = policies;
        this.openCall = openCall;
        this.proposeReopening = proposeReopening;
    }

    @EventListener
    void hear(ReportEvent.Evaluated evaluated) {
        var found = findCase.getForReport(evaluated.report().value());
        if (found.state() != CaseState.CLOSED) {
            return;
        }
        var isUnsatisfied =
                policies.at(evaluated.at())
                        .isUnsatisfied(evaluated.solved(), evaluated.satisfaction());
        callBacks
                .lastOfForUpdate(found.id().value())
                .filter(one -> one.state() == CallBack.State.WAITING)
                .ifPresent(one -> answered(one, evaluated, isUnsatisfied));
        if (isUnsatisfied) {
            proposeReopening.automatically(
                    found.id(),
                    evaluated.report(),
                    Reopening.Origin.EVALUATION,
                    evaluated.text(),
                    Actor.HOUSE,
                    evaluated.at());
        }
    }

    /// Of several reporters of a case the one who is not satisfied is called, if he can be.
    private void answered(CallBack one, ReportEvent.Evaluated evaluated, boolean isUnsatisfied) {
        var report = readReports.getAll(List.of(evaluated.report().value())).getFirst();
        if (!isUnsatisfied) {
            callBacks.move(one, CallBack.State.ANSWERED);
        } else if (!report.anonymous()) {
            openCall.open(
                    one,
                    CallBack.Reason.UNSATISFIED,
                    report.id().value(),
                    report.number(),
                    evaluated.at());
        }
    }
}
