package city.chengshu.cases;

import city.chengshu.calendar.Deadlines;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.Units;
import city.chengshu.organization.WhoIsResponsible;
import city.chengshu.region.RegionCode;
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

    private final CaseClasses classes;
    private final Deadlines deadlines;
    private final WhoIsResponsible whoIsResponsible;
    private final Units units;

    TakeStep(
            CaseClasses classes,
            Deadlines deadlines,
            WhoIsResponsible whoIsResponsible,
            Units units) {
        this.classes = classes;
        this.deadlines = deadlines;
        this.whoIsResponsible = whoIsResponsible;
        this.units = units;
    }

    void register(CaseFile file, Actor actor, StepDetails details, Instant now) {
        enter(file, CaseAction.REGISTER, CaseState.REPORTED, actor, details, Map.of(), now);
    }

    /// The short path (简易流程): accepted, filed and dispatched by rule, one after another.
    void shortPath(CaseFile file, Instant now) {
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            var next = CaseLifeCycle.next(file.state, action).orElseThrow();
            act(file, action, next, Actor.HOUSE, StepDetails.NONE, now);
        }
    }

    /// Takes the step that a person asked for, and those that follow from it by rule.
    void take(CaseFile file, CaseAction action, Actor actor, StepDetails details, Instant now) {
        var next = file.before().after(action, actor, now);
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
        switch (action) {
            case ACCEPT -> details.classCode().ifPresent(code -> reclassify(file, code, payload));
            case FILE -> file(file, details, payload, now);
            case DISPATCH -> dispatch(file, details, payload, now);
            case REJECT ->
                    payload.put(
                            "rejection", details.rejection().orElse(RejectionReason.OTHER).name());
            case RETURN -> file.returns++;
            case FINISH -> finish(file, actor, details);
            case REWORK, CHECK_FAIL -> file.reworks++;
            case CHECK_PASS -> file.checkedBy = actor.id();
            case CLOSE -> file.closedAt = now;
            case REOPEN -> reopen(file, now);
            default -> {}
        }
        enter(file, action, next, actor, details, payload, now);
        if (next == CaseState.FILED) {
            file.unit = null;
            file.unitName = null;
        }
    }

    private void enter(
            CaseFile file,
            CaseAction action,
            CaseState next,
            Actor actor,
            StepDetails details,
            Map<String, String> payload,
            Instant now) {
        file.step(action, next, actor, details, payload, now);
        var region = new RegionCode(file.before().region());
        file.stageDue =
                next == CaseState.IN_PROGRESS
                        ? file.due
                        : classes.stageLimit(next)
                                .map(limit -> deadlines.deadline(now, limit, region).at())
                                .orElse(null);
    }

    private static void refuseMissing(CaseFile file, CaseAction action, StepDetails details) {
        var needsReason =
                switch (action) {
                    case REJECT, RETURN, REWORK, CHECK_FAIL, REOPEN, VERIFIED_FALSE -> true;
                    default -> false;
                };
        if (needsReason && details.reason().isEmpty()) {
            throw file.before().refusal(CaseError.REASON_NEEDED, action, "a reason is needed");
        }
        var needsPhoto =
                switch (action) {
                    case FINISH, VERIFIED_TRUE, CHECK_PASS -> true;
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

    /// 立案: the total limit of the chosen condition starts now.
    private void file(
            CaseFile file, StepDetails details, Map<String, String> payload, Instant now) {
        var caseClass = classes.getClass(file.classCode);
        var condition =
                caseClass
                        .condition(details.condition())
                        .orElseThrow(() ->
                                new Refusal(
                                        CaseError.UNKNOWN_CONDITION,
                                        "Cannot file case %s: class %s has no such condition"
                                                .formatted(
                                                        file.before().number(), caseClass.code())));
        var deadline =
                deadlines.deadline(now, condition.limit(), new RegionCode(file.before().region()));
        file.condition = condition.code();
        file.filedAt = now;
        file.due = deadline.at();
        file.firstDue = Optional.ofNullable(file.firstDue).orElse(deadline.at());
        payload.put("condition", condition.name());
        payload.put("limit", condition.limit().chinese());
        payload.put("calendarVersion", Integer.toString(deadline.calendarVersion()));
    }

    /// 派遣: to the unit a dispatcher named, else to whom the duties name; the rule is kept.
    private void dispatch(
            CaseFile file, StepDetails details, Map<String, String> payload, Instant now) {
        if (details.unit().isPresent()) {
            var unit = units.get(details.unit().get());
            file.unit = unit.id();
            file.unitName = unit.name();
            payload.put("rule", "派遣员指定");
            return;
        }
        var responsible =
                whoIsResponsible.whoIsResponsible(
                        file.classCode,
                        new RegionCode(file.before().region()),
                        Optional.empty(),
                        now);
        file.unit = responsible.unit();
        file.unitName = responsible.unitName();
        payload.put("rule", responsible.rule());
        payload.put("duty", responsible.duty().toString());
    }

    private static void finish(CaseFile file, Actor actor, StepDetails details) {
        file.finishedBy = actor.id();
        file.checkedBy = null;
        file.afterPhotos = details.photos();
    }

    /// 重新立案: a new cycle with a new limit; the figures of the old one stay in its steps.
    private void reopen(CaseFile file, Instant now) {
        file.cycle++;
        file.closedAt = null;
        file.finishedBy = null;
        file.checkedBy = null;
        classes.getClass(file.classCode)
                .condition(Optional.ofNullable(file.condition))
                .ifPresent(condition ->
                        file.due =
                                deadlines
                                        .deadline(
                                                now,
                                                condition.limit(),
                                                new RegionCode(file.before().region()))
                                        .at());
    }
}
