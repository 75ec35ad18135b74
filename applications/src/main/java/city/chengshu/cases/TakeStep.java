package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What each action does to a case: who gets it, until when, what is counted. The order of states
/// is not decided here but in [CaseLifeCycle], who may act in [Case#after].
@Component
class TakeStep {

    /// How long a unit may take to reply to an order that names no limit [choice].
    private static final Limit REPLY_WITHIN = new Limit(1, LimitUnit.WORKING_DAY);

    /// In a step's payload: not the first of its kind in this cycle.
    static final String AGAIN = "again";

    /// In a step's payload: how many seconds the clocks stood still.
    static final String PAUSED = "pausedSeconds";

    /// In a step's payload: a return that was judged unfounded (推诿).
    static final String UNFOUNDED = "unfounded";

    private final CaseClasses classes;
    private final CaseRuleBook rules;
    private final CaseDeadlines deadlines;
    private final ChooseUnit chooseUnit;

    TakeStep(
            CaseClasses classes,
            CaseRuleBook rules,
            CaseDeadlines deadlines,
            ChooseUnit chooseUnit) {
        this.classes = classes;
        this.rules = rules;
        this.deadlines = deadlines;
        this.chooseUnit = chooseUnit;
    }

    void register(CaseFile file, Actor actor, StepDetails details, Instant now) {
        file.step(CaseAction.REGISTER, CaseState.REPORTED, actor, details, Map.of(), now);
        deadlines.enterStage(file);
    }

    /// The short path (简易流程): accepted, filed and dispatched by rule, one after another.
    void shortPath(CaseFile file, StepDetails details, Instant now) {
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            var next = CaseLifeCycle.next(file.state, action, Optional.empty()).orElseThrow();
            act(file, action, next, Actor.HOUSE, details, now);
        }
    }

    /// Takes the step that a person asked for, and those that follow from it by rule.
    void take(CaseFile file, CaseAction action, Actor actor, StepDetails details, Instant now) {
        take(file, action, actor, details, now, now);
    }

    /// @param asked when somebody asked for it, who could not know how long the decision takes
    void take(
            CaseFile file,
            CaseAction action,
            Actor actor,
            StepDetails details,
            Instant asked,
            Instant now) {
        var next = file.before().after(action, actor, asked, rules.now().reopenWithin());
        act(file, action, next, actor, details, now);
        if (action == CaseAction.FINISH && classes.getClass(file.classCode).shortPath()) {
            act(
                    file,
                    CaseAction.SEND_CHECK,
                    CaseState.CHECKING,
                    Actor.HOUSE,
                    StepDetails.NONE,
                    now);
        }
    }

    private void act(
            CaseFile file,
            CaseAction action,
            CaseState next,
            Actor actor,
            StepDetails details,
            Instant now) {
        refuseMissing(file, action, details);
        var payload = new LinkedHashMap<String, String>();
        if (action == CaseAction.REFUSE && file.counts.shirks() > file.before().counts().shirks()) {
            payload.put(UNFOUNDED, "true");
        }
        details.application().ifPresent(one -> payload.put("application", one.id().toString()));
        apply(file, action, actor, details, payload, now);
        var moves = file.state != next;
        file.step(action, next, actor, details, payload, now);
        if (moves || action == CaseAction.DELAY) {
            deadlines.enterStage(file);
            file.forgetApplication();
        }
        if (next == CaseState.FILED) {
            file.unit = null;
            file.unitName = null;
        }
    }

    private void apply(
            CaseFile file,
            CaseAction action,
            Actor actor,
            StepDetails details,
            Map<String, String> payload,
            Instant now) {
        switch (action) {
            case ACCEPT -> details.classCode().ifPresent(code -> reclassify(file, code, payload));
            case FILE -> deadlines.start(file, details, payload, now);
            case DISPATCH -> dispatch(file, details, payload, now);
            case ARBITRATE -> arbitrate(file, details, payload);
            case REJECT ->
                    payload.put(
                            "rejection", details.rejection().orElse(RejectionReason.OTHER).name());
            case RETURN -> giveBack(file);
            case DELAY -> {
                deadlines.delay(file, details.limit().orElseThrow(), payload);
                file.counts = file.counts.delayed();
            }
            case SUSPEND -> deadlines.stop(file, until(details), payload, now);
            case RESUME -> {
                payload.put(
                        PAUSED,
                        Long.toString(now.getEpochSecond() - file.stageEntered.getEpochSecond()));
                deadlines.goOn(file, payload, now);
            }
            case FINISH, SELF_HANDLE -> finish(file, actor, details, payload, now);
            case REWORK, CHECK_FAIL -> file.counts = file.counts.reworked();
            case CHECK_PASS -> file.checkedBy = actor.id();
            case CLOSE, VOID -> file.closedAt = now;
            case SUPERVISE -> supervise(file, details, payload, now);
            case REPLY -> file.replyDue = null;
            case REOPEN -> reopen(file, now);
            default -> {}
        }
    }

    private static void refuseMissing(CaseFile file, CaseAction action, StepDetails details) {
        var needsReason =
                switch (action) {
                    case REJECT, RETURN, REWORK, CHECK_FAIL, REOPEN, VERIFIED_FALSE -> true;
                    case APPLY, REFUSE, VOID, ARBITRATE, SUPERVISE, REPLY -> true;
                    case UNMERGE, DETACH -> true;
                    default -> false;
                };
        if (needsReason && details.reason().isEmpty()) {
            throw file.before().refusal(CaseError.REASON_NEEDED, action, "a reason is needed");
        }
        var needsPhoto =
                switch (action) {
                    case FINISH, VERIFIED_TRUE, CHECK_PASS, SELF_HANDLE -> true;
                    default -> false;
                };
        if (needsPhoto && details.photos().isEmpty()) {
            throw file.before()
                    .refusal(CaseError.PHOTO_NEEDED, action, "a photo of the place is needed");
        }
    }

    private void reclassify(CaseFile file, String code, Map<String, String> payload) {
        if (!code.equals(file.classCode)) {
            payload.put("formerClass", file.classCode);
            file.classCode = classes.choose(code).code();
        }
    }

    private void dispatch(
            CaseFile file, StepDetails details, Map<String, String> payload, Instant now) {
        if (details.unit().isPresent()) {
            chooseUnit.named(file, details.unit().get(), "派遣员指定", payload);
        } else {
            chooseUnit.byRule(file, details.owner(), payload, now);
        }
        handTo(file, payload);
    }

    /// 裁定: the unit the arbiter names cannot give it back any more.
    private void arbitrate(CaseFile file, StepDetails details, Map<String, String> payload) {
        var unit =
                details.unit()
                        .orElseThrow(() ->
                                file.before()
                                        .refusal(
                                                CaseError.UNIT_NEEDED,
                                                CaseAction.ARBITRATE,
                                                "a unit must be named"));
        chooseUnit.named(file, unit, "值班长裁定", payload);
        handTo(file, payload);
        file.arbitration = Case.Arbitration.DECIDED;
    }

    /// What another unit did before does not count for this one. Given back before: it had been
    /// sent to the wrong unit.
    private static void handTo(CaseFile file, Map<String, String> payload) {
        file.finishedBy = null;
        file.finishedAt = null;
        if (file.counts.returns() > 0) {
            payload.put(AGAIN, "true");
        }
    }

    private void giveBack(CaseFile file) {
        file.counts = file.counts.returned();
        if (file.counts.returns() >= rules.now().returnsBeforeArbiter()) {
            file.arbitration = Case.Arbitration.NEEDED;
        }
    }

    /// 督办: the unit must say what it does about it.
    private void supervise(
            CaseFile file, StepDetails details, Map<String, String> payload, Instant now) {
        var due = deadlines.replyDue(file, details.limit().orElse(REPLY_WITHIN), now);
        file.replyDue = due;
        payload.put("replyDue", due.toString());
    }

    private static Instant until(StepDetails details) {
        return details.application().flatMap(Application::until).orElseThrow();
    }

    private static void finish(
            CaseFile file,
            Actor actor,
            StepDetails details,
            Map<String, String> payload,
            Instant now) {
        if (file.finishedAt == null) {
            file.finishedAt = now;
        } else {
            payload.put(AGAIN, "true");
        }
        file.finishedBy = actor.id();
        file.checkedBy = null;
        file.afterPhotos = details.photos();
    }

    /// 重新立案: a new cycle with a new limit; the figures of the old one stay in its steps.
    private void reopen(CaseFile file, Instant now) {
        file.counts = file.counts.reopened();
        file.closedAt = null;
        file.finishedBy = null;
        file.finishedAt = null;
        file.checkedBy = null;
        deadlines.restart(file, now);
    }
}
