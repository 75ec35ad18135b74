package city.chengshu.cases;

import city.chengshu.calendar.ClockStop;
import city.chengshu.calendar.Deadlines;
import city.chengshu.calendar.Limit;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The clocks of a case (时限): the total limit starts when it is filed, each stage has its own, 挂账
/// stops both, 延时 moves the total. A deadline is counted once, at its event, and kept with the
/// calendar's version.
@Component
class CaseDeadlines {

    private static final int WHOLE = 100;

    private final CaseClasses classes;
    private final TimeLimits limits;
    private final CaseLevels levels;
    private final CaseRuleBook rules;
    private final Deadlines deadlines;

    CaseDeadlines(
            CaseClasses classes,
            TimeLimits limits,
            CaseLevels levels,
            CaseRuleBook rules,
            Deadlines deadlines) {
        this.classes = classes;
        this.limits = limits;
        this.levels = levels;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /// 立案: the total limit of the chosen condition and level starts now.
    void start(CaseFile file, StepDetails details, Map<String, String> payload, Instant now) {
        var condition = condition(file, details.condition(), now);
        file.condition = condition.code();
        file.level =
                details.level().map(levels::get).map(CaseLevels.Level::code).orElse(file.level);
        var limit = total(file, now);
        var deadline = deadlines.deadline(now, limit, region(file));
        file.filedAt = now;
        file.due = deadline.at();
        file.firstDue = Optional.ofNullable(file.firstDue).orElse(deadline.at());
        payload.put("condition", condition.name());
        payload.put("conditionCode", condition.code());
        payload.put("level", file.level);
        payload.put("limit", limit.chinese());
        payload.put("calendarVersion", Integer.toString(deadline.calendarVersion()));
    }

    /// 重新立案: the limit of its condition once more.
    void restart(CaseFile file, Instant now) {
        if (file.condition == null) {
            return;
        }
        file.due = deadlines.deadline(now, total(file, now), region(file)).at();
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
        var unit = total(file, Optional.ofNullable(file.filedAt).orElse(now)).unit();
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
        file.stageDue = stageDue(file);
        file.alarm =
                file.state == CaseState.SUSPENDED
                        ? new Case.Alarm(Optional.ofNullable(file.stageDue), 0)
                        : new Case.Alarm(alarm(file, 0), 0);
    }

    private @Nullable Instant stageDue(CaseFile file) {
        return switch (file.state) {
            case IN_PROGRESS -> file.due;
            case SUSPENDED -> file.pause == null ? null : file.pause.resumeAt();
            default ->
                    limits.find(
                                    new TimeLimits.Bound.Stage(file.state),
                                    file.level,
                                    file.stageEntered)
                            .map(limit ->
                                    deadlines.deadline(file.stageEntered, limit, region(file)).at())
                            .orElse(null);
        };
    }

    /// Counts the deadlines again by the calendar of today, from what happened: each limit as it
    /// was when it began. Steps of the escalation that are not due any more will be taken again.
    ///
    /// @param delays how much more time was granted, by application
    void recount(CaseFile file, List<CaseStep> steps, Map<String, Limit> delays, Instant now) {
        var counted = new CountedDeadline();
        steps.forEach(step -> counted.apply(file, step, delays));
        if (counted.begun) {
            file.due = counted.due;
            if (file.pause != null && counted.rest != null) {
                file.pause = new Case.Pause(counted.rest, file.pause.resumeAt());
            }
        }
        file.stageDue = stageDue(file);
        if (file.state != CaseState.SUSPENDED) {
            var taken = 0;
            while (taken < file.alarm.taken()
                    && alarm(file, taken).filter(at -> !at.isAfter(now)).isPresent()) {
                taken++;
            }
            file.alarm = new Case.Alarm(alarm(file, taken), taken);
        }
    }

    int calendarVersion() {
        return deadlines.version();
    }

    /// The total deadline as the steps of a case move it.
    private final class CountedDeadline {
        private boolean begun;
        private @Nullable Instant due;
        private @Nullable ClockStop rest;

        void apply(CaseFile file, CaseStep step, Map<String, Limit> delays) {
            var at = step.at();
            switch (step.action()) {
                case FILE, REOPEN -> {
                    begun = file.condition != null;
                    due = begun ? counted(at, total(file, at), file) : null;
                }
                case DELAY -> {
                    var more = delays.get(step.payload().getOrDefault("application", ""));
                    due = due == null || more == null ? due : counted(due, more, file);
                }
                case SUSPEND -> {
                    if (due != null) {
                        rest = deadlines.stop(at, due, total(file, at).unit(), region(file));
                        due = null;
                    }
                }
                case RESUME ->
                        due = rest == null ? due : deadlines.resume(rest, at, region(file)).at();
                default -> {}
            }
        }

        private Instant counted(Instant from, Limit limit, CaseFile file) {
            return deadlines.deadline(from, limit, region(file)).at();
        }
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

    private CaseClass.FilingCondition condition(
            CaseFile file, Optional<String> chosen, Instant now) {
        var caseClass = classes.getClass(file.classCode);
        return caseClass
                .condition(chosen, LocalDate.ofInstant(now, HouseClock.CITY))
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN_CONDITION,
                                "Cannot file case %s: class %s has no such condition"
                                        .formatted(file.before().number(), caseClass.code())));
    }

    private Limit total(CaseFile file, Instant at) {
        var bound =
                new TimeLimits.Bound.Total(
                        file.classCode, Optional.ofNullable(file.condition).orElse(""));
        return limits.find(bound, file.level, at)
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN_CONDITION,
                                "Cannot count the time of case %s: its condition has no limit yet"
                                        .formatted(file.before().number())));
    }

    private static RegionCode region(CaseFile file) {
        return new RegionCode(file.before().region());
    }
}
