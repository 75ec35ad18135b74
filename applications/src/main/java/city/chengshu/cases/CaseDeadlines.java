package city.chengshu.cases;

import city.chengshu.calendar.Deadlines;
import city.chengshu.calendar.Limit;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The clocks of a case (时限): the total limit starts when it is filed, each stage has its own, 挂账
/// stops both, 延时 moves the total. A deadline is counted once, at its event, and kept with the
/// calendar's version.
@Component
class CaseDeadlines {

    private static final int WHOLE = 100;

    private final CaseClasses classes;
    private final CaseRuleBook rules;
    private final Deadlines deadlines;

    CaseDeadlines(CaseClasses classes, CaseRuleBook rules, Deadlines deadlines) {
        this.classes = classes;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /// 立案: the total limit of the chosen condition starts now.
    void start(CaseFile file, Optional<String> chosen, Map<String, String> payload, Instant now) {
        var condition = condition(file, chosen);
        var deadline = deadlines.deadline(now, condition.limit(), region(file));
        file.condition = condition.code();
        file.filedAt = now;
        file.due = deadline.at();
        file.firstDue = Optional.ofNullable(file.firstDue).orElse(deadline.at());
        payload.put("condition", condition.name());
        payload.put("conditionCode", condition.code());
        payload.put("limit", condition.limit().chinese());
        payload.put("calendarVersion", Integer.toString(deadline.calendarVersion()));
    }

    /// 重新立案: the limit of its condition once more.
    void restart(CaseFile file, Instant now) {
        if (file.condition == null) {
            return;
        }
        var limit = condition(file, Optional.of(file.condition)).limit();
        file.due = deadlines.deadline(now, limit, region(file)).at();
    }

    /// 延时: so much more than it has; the first deadline stays on record.
    void delay(CaseFile file, Limit more, Map<String, String> payload) {
        var from = Optional.ofNullable(file.due).orElseThrow();
        var deadline = deadlines.deadline(from, more, region(file));
        file.due = deadline.at();
        payload.put("limit", more.chinese());
        payload.put("formerDue", from.toString());
        payload.put("due", deadline.at().toString());
        payload.put("calendarVersion", Integer.toString(deadline.calendarVersion()));
    }

    /// 挂账: both clocks stop, the rest is kept.
    void stop(CaseFile file, Instant until, Map<String, String> payload, Instant now) {
        var due = Optional.ofNullable(file.due).orElseThrow();
        var unit = condition(file, Optional.ofNullable(file.condition)).limit().unit();
        var rest = deadlines.stop(now, due, unit, region(file));
        file.pause = new Case.Pause(rest, until);
        file.due = null;
        payload.put("formerDue", due.toString());
        payload.put("resumeAt", until.toString());
        payload.put("restSeconds", Long.toString(rest.remaining().toSeconds()));
    }

    /// The clocks go on with the rest.
    void goOn(CaseFile file, Map<String, String> payload, Instant now) {
        var pause = Optional.ofNullable(file.pause).orElseThrow();
        var deadline = deadlines.resume(pause.rest(), now, region(file));
        file.due = deadline.at();
        file.pause = null;
        payload.put("due", deadline.at().toString());
        payload.put("calendarVersion", Integer.toString(deadline.calendarVersion()));
    }

    /// When the stage that was just entered must be left, and when somebody is reminded of it.
    void enterStage(CaseFile file) {
        file.stageDue =
                switch (file.state) {
                    case IN_PROGRESS -> file.due;
                    case SUSPENDED -> file.pause == null ? null : file.pause.resumeAt();
                    default ->
                            Optional.ofNullable(rules.now().stages().get(file.state))
                                    .map(limit ->
                                            deadlines
                                                    .deadline(
                                                            file.stageEntered, limit, region(file))
                                                    .at())
                                    .orElse(null);
                };
        file.alarm =
                file.state == CaseState.SUSPENDED
                        ? new Case.Alarm(Optional.ofNullable(file.stageDue), 0)
                        : new Case.Alarm(alarm(file, 0), 0);
    }

    /// When the step after so many taken ones is due.
    Optional<Instant> alarm(CaseFile file, int taken) {
        var steps = rules.now().escalation();
        var due = file.stageDue;
        if (taken >= steps.size() || due == null || file.state.isEnd()) {
            return Optional.empty();
        }
        var step = steps.get(taken);
        return step.share()
                .map(share -> share(file.stageEntered, due, share))
                .or(() ->
                        step.after()
                                .map(limit -> deadlines.deadline(due, limit, region(file)).at()));
    }

    /// How long an approver may take.
    Instant decisionDue(CaseFile file, CaseRules.Approver approver, Instant now) {
        return deadlines.deadline(now, approver.limit(), region(file)).at();
    }

    /// When the reply to an order is due (督办).
    Instant replyDue(CaseFile file, Limit limit, Instant now) {
        return deadlines.deadline(now, limit, region(file)).at();
    }

    private static Instant share(Instant from, Instant to, int share) {
        return from.plus(Duration.between(from, to).multipliedBy(share).dividedBy(WHOLE));
    }

    private CaseClass.FilingCondition condition(CaseFile file, Optional<String> chosen) {
        var caseClass = classes.getClass(file.classCode);
        return caseClass
                .condition(chosen)
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN_CONDITION,
                                "Cannot file case %s: class %s has no such condition"
                                        .formatted(file.before().number(), caseClass.code())));
    }

    private static RegionCode region(CaseFile file) {
        return new RegionCode(file.before().region());
    }
}
