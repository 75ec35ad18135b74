package city.chengshu.callback;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.FindCase;
import city.chengshu.kernel.Actor;
import city.chengshu.reporting.ReportId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A caller notes what came of a call (回访登记): who was not reached is tried again; who is not
/// satisfied proposes to open the case again.
@Service
public class RecordCall {

    /// What the caller noted; see [CallBack.Attempt].
    public record Noted(
            boolean reached,
            Optional<Boolean> solved,
            Optional<Integer> satisfaction,
            String words) {}

    private final CallBacks callBacks;
    private final CallbackPolicies policies;
    private final CallTasks tasks;
    private final CountCalls countCalls;
    private final ProposeReopening proposeReopening;
    private final FindCase findCase;
    private final Clock clock;

    // Seven: a call may end a task, make another, count, and propose.
    RecordCall(
            CallBacks callBacks,
            CallbackPolicies policies,
            CallTasks tasks,
            CountCalls countCalls,
            ProposeReopening proposeReopening,
            FindCase findCase,
            Clock clock) {
        this.callBacks = callBacks;
        this.policies = policies;
        this.tasks = tasks;
        this.countCalls = countCalls;
        this.proposeReopening = proposeReopening;
        this.findCase = findCase;
        this.clock = clock;
    }

    @Transactional
    public CallBack record(UUID id, Noted noted, Actor caller) {
        var now = clock.instant();
        var before = callBacks.get(id, caller.scope());
        var attempt =
                new CallBack.Attempt(
                        noted.reached(),
                        noted.solved(),
                        noted.satisfaction(),
                        noted.words(),
                        caller.name(),
                        now);
        var policy = policies.at(now);
        var after = before.after(attempt, policy, caller);
        callBacks.append(before, after, attempt, caller);
        countCalls.called(after, attempt);
        if (after.state() == CallBack.State.OPEN) {
            tasks.call(after, policy, after.next().orElse(now), caller, now);
        } else {
            tasks.callDone(id, caller, now);
        }
        if (isUnsatisfied(attempt, policy) && isClosed(after)) {
            proposeReopening.automatically(
                    new CaseId(after.caseId()),
                    new ReportId(after.report()),
                    Reopening.Origin.PHONE,
                    attempt.words(),
                    caller,
                    now);
        }
        return after;
    }

    private boolean isClosed(CallBack one) {
        return findCase.get(new CaseId(one.caseId())).state() == CaseState.CLOSED;
    }

    private static boolean isUnsatisfied(CallBack.Attempt attempt, CallbackPolicy policy) {
        return attempt.reached()
                && policy.isUnsatisfied(
                        attempt.solved().orElseThrow(), attempt.satisfaction().orElseThrow());
    }
}
