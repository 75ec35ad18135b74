package city.chengshu.callback;

import city.chengshu.cases.Case;
import city.chengshu.cases.CaseEvent;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import city.chengshu.organization.UnitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A case was closed: whether its reporter is called is drawn at once; otherwise the message waits
/// for an answer.
@Component
class PlanCallBack {

    private final CallBacks callBacks;
    private final CallbackPolicies policies;
    private final CallTasks tasks;
    private final CountCalls countCalls;

    PlanCallBack(
            CallBacks callBacks,
            CallbackPolicies policies,
            CallTasks tasks,
            CountCalls countCalls) {
        this.callBacks = callBacks;
        this.policies = policies;
        this.tasks = tasks;
        this.countCalls = countCalls;
    }

    /// Nobody is asked about a case without a reporter who can be reached.
    void plan(CaseEvent.Stepped closed) {
        closed.before().reports().stream()
                .filter(link -> link.reporter().isPresent())
                .min(Comparator.comparing(link -> link.report().toString()))
                .ifPresent(link -> plan(closed, link));
    }

    private void plan(CaseEvent.Stepped closed, Case.LinkedReport link) {
        var found = closed.before();
        var now = closed.at();
        var policy = policies.at(now);
        var isDrawn =
                policy.isDrawn(
                        found.id().value(),
                        found.counts().cycle(),
                        closed.step().classCode(),
                        found.region());
        var one =
                new CallBack(
                        Ids.next(now),
                        found.id().value(),
                        found.counts().cycle(),
                        found.number(),
                        link.report(),
                        link.number(),
                        closed.step().classCode(),
                        found.region(),
                        found.regionName(),
                        found.address(),
                        closed.step().unit().map(UnitId::value),
                        closed.step().unitName(),
                        hands(closed),
                        now,
                        isDrawn ? CallBack.State.OPEN : CallBack.State.WAITING,
                        isDrawn ? Optional.of(CallBack.Reason.SAMPLE) : Optional.empty(),
                        0,
                        Optional.of(isDrawn ? now : now.plus(policy.unansweredFor())),
                        HouseClock.isMoved());
        callBacks.insert(one);
        if (isDrawn) {
            tasks.call(one, policy, now, Actor.HOUSE, now);
            countCalls.opened(one, now);
        }
    }

    /// Who finished, checked and closed it.
    private static Set<UUID> hands(CaseEvent.Stepped closed) {
        var hands = new HashSet<UUID>();
        closed.before().finishedBy().ifPresent(hands::add);
        closed.before().checkedBy().ifPresent(hands::add);
        hands.add(closed.step().actor());
        hands.remove(Actor.HOUSE.id());
        return hands;
    }
}
