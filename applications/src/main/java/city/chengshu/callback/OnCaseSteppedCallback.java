package city.chengshu.callback;

import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseEvent;
import city.chengshu.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A closed case is asked about; one that is opened again is not asked about any more.
@Component
class OnCaseSteppedCallback {

    private final PlanCallBack planCallBack;
    private final CallBacks callBacks;
    private final Reopenings reopenings;
    private final CallTasks tasks;
    private final CountCalls countCalls;

    OnCaseSteppedCallback(
            PlanCallBack planCallBack,
            CallBacks callBacks,
            Reopenings reopenings,
            CallTasks tasks,
            CountCalls countCalls) {
        this.planCallBack = planCallBack;
        this.callBacks = callBacks;
        this.reopenings = reopenings;
        this.tasks = tasks;
        this.countCalls = countCalls;
    }

    @EventListener
    void follow(CaseEvent.Stepped stepped) {
        if (stepped.step().action() == CaseAction.CLOSE) {
            planCallBack.plan(stepped);
        } else if (stepped.step().action() == CaseAction.REOPEN) {
            cancel(stepped);
            lapse(stepped);
        }
    }

    private void cancel(CaseEvent.Stepped reopened) {
        callBacks
                .lastOfForUpdate(reopened.before().id().value())
                .filter(one ->
                        one.state() == CallBack.State.OPEN || one.state() == CallBack.State.WAITING)
                .ifPresent(one -> {
                    callBacks.move(one, CallBack.State.CANCELLED);
                    if (one.state() == CallBack.State.OPEN) {
                        tasks.callDone(one.id(), Actor.HOUSE, reopened.at());
                        countCalls.cancelled(one, reopened.at());
                    }
                });
    }

    /// An officer reopened it by himself: nothing is left to decide.
    private void lapse(CaseEvent.Stepped reopened) {
        reopenings
                .findWaiting(reopened.before().id().value())
                .filter(proposal ->
                        reopenings.decide(
                                proposal,
                                Reopening.State.LAPSED,
                                "案件已重新立案",
                                Actor.HOUSE,
                                reopened.at()))
                .ifPresent(proposal -> tasks.decided(proposal, Actor.HOUSE, reopened.at()));
    }
}
