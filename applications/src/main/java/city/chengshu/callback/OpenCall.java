package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a call on the callers' list (生成回访任务).
@Component
class OpenCall {

    private static final int BATCH = 200;

    private final CallBacks callBacks;
    private final CallbackPolicies policies;
    private final CallTasks tasks;
    private final CountCalls countCalls;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OpenCall(
            CallBacks callBacks,
            CallbackPolicies policies,
            CallTasks tasks,
            CountCalls countCalls,
            Clock clock,
            TransactionTemplate transaction) {
        this.callBacks = callBacks;
        this.policies = policies;
        this.tasks = tasks;
        this.countCalls = countCalls;
        this.clock = clock;
        this.transaction = transaction;
    }

    void open(CallBack one, CallBack.Reason reason, UUID report, String number, Instant now) {
        callBacks.open(one, reason, report, number, now);
        tasks.call(one, policies.at(now), now, Actor.HOUSE, now);
        countCalls.opened(one, now);
    }

    /// Everybody who has not answered in time; each once, however many nodes look. How many there
    /// were.
    int openUnanswered() {
        var done = 0;
        while (true) {
            var due = callBacks.unanswered(clock.instant(), BATCH);
            var opened =
                    due.stream()
                            .filter(id ->
                                    Boolean.TRUE.equals(transaction.execute(_ -> openOne(id))))
                            .count();
            done += (int) opened;
            if (due.size() < BATCH || opened == 0) {
                return done;
            }
        }
    }

    private boolean openOne(UUID id) {
        var found = callBacks.waitingForUpdate(id);
        found.ifPresent(one ->
                open(one, CallBack.Reason.UNANSWERED, one.report(), one.number(), clock.instant()));
        return found.isPresent();
    }
}
