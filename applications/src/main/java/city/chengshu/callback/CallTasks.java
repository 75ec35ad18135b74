package city.chengshu.callback;

import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.region.RegionCode;
import city.chengshu.worklist.NewTask;
import city.chengshu.worklist.TaskSubject;
import city.chengshu.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What calling back puts on people's lists (待办): calls for whoever calls, proposals for officers.
@Component
class CallTasks {

    private static final String CALLS = "callback";
    private static final String PROPOSALS = "callback.reopening";

    private final Worklist worklist;
    private final CaseClasses classes;

    CallTasks(Worklist worklist, CaseClasses classes) {
        this.worklist = worklist;
        this.classes = classes;
    }

    /// @param from when it may be called
    void call(CallBack one, CallbackPolicy policy, Instant from, Actor by, Instant now) {
        var task =
                new NewTask(
                        "callback.call",
                        title(one.classCode(), one.address(), one.regionName()),
                        RegionCode.of(one.region()),
                        Optional.empty(),
                        "case.callback",
                        now,
                        from.plus(Duration.ofHours(policy.callHours())));
        worklist.replace(new TaskSubject(CALLS, one.id()), Optional.of(task), by, now);
    }

    void callDone(UUID callBack, Actor by, Instant now) {
        worklist.replace(new TaskSubject(CALLS, callBack), Optional.empty(), by, now);
    }

    void decide(Reopening proposal, String title, Instant now) {
        var task =
                new NewTask(
                        "callback.reopen",
                        title,
                        RegionCode.of(proposal.region()),
                        Optional.empty(),
                        "case.reopen",
                        now,
                        proposal.due());
        worklist.open(new TaskSubject(PROPOSALS, proposal.caseId()), task, now);
    }

    void decided(Reopening proposal, Actor by, Instant now) {
        worklist.replace(new TaskSubject(PROPOSALS, proposal.caseId()), Optional.empty(), by, now);
    }

    String title(String classCode, String address, String regionName) {
        return "%s · %s"
                .formatted(
                        classes.getClass(classCode).name(),
                        address.isEmpty() ? regionName : address);
    }
}
