package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.ReportId;
import city.chengshu.worklist.FindGridWorker;
import city.chengshu.worklist.NewTask;
import city.chengshu.worklist.TaskSubject;
import city.chengshu.worklist.Worklist;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// After a step: whose turn it is now (待办), what the reporters read (进展), who is notified (通知), and
/// other modules that listen. All in the transaction of the step; delivery of notices is another
/// matter.
@Component
class TellOthers {

    private static final String APPROVE = "case.approve";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");

    private final Worklist worklist;
    private final RecordProgress recordProgress;
    private final Notify notify;
    private final CaseClasses classes;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final FindGridWorker findGridWorker;

    TellOthers(
            Worklist worklist,
            RecordProgress recordProgress,
            Notify notify,
            CaseClasses classes,
            Units units,
            FindGridWorker findGridWorker,
            ApplicationEventPublisher events) {
        this.worklist = worklist;
        this.recordProgress = recordProgress;
        this.notify = notify;
        this.classes = classes;
        this.units = units;
        this.events = events;
        this.findGridWorker = findGridWorker;
    }

    void tell(CaseFile file, Actor actor) {
        if (file.turned()) {
            var next = NextTask.of(file, title(file)).map(task -> byGrid(task, file));
            worklist.replace(subject(file), next, actor, file.lastStep().at());
        } else {
            sideTask(file, actor);
        }
        CitizenWords.progress(file)
                .ifPresent(progress ->
                        file.before()
                                .reports()
                                .forEach(link ->
                                        recordProgress.record(
                                                new ReportId(link.report()), progress)));
        notifyReporters(file);
        file.steps()
                .forEach(step -> events.publishEvent(new CaseEvent.Stepped(file.before(), step)));
    }

    /// To whoever looks at places there, but not at his own or his unit's work.
    private NewTask byGrid(NewTask task, CaseFile file) {
        return findGridWorker
                .find(
                        task,
                        actor ->
                                !actor.id().equals(file.finishedBy)
                                        && (file.unit == null
                                                || !actor.scope()
                                                        .units()
                                                        .contains(file.unit.value())))
                .map(task::givenTo)
                .orElse(task);
    }

    /// A reporter whose report now belongs to this case reads where it stands.
    void tellJoined(CaseFile file, Case.LinkedReport link) {
        recordProgress.record(new ReportId(link.report()), CitizenWords.joined(file));
        events.publishEvent(new CaseEvent.ReportJoined(file.before(), file.lastStep(), link));
    }

    private static TaskSubject subject(CaseFile file) {
        return new TaskSubject("cases", file.before().id().value());
    }

    /// An order is replied to whatever else happens to the case meanwhile.
    private static TaskSubject order(CaseFile file) {
        return new TaskSubject("cases.supervision", file.before().id().value());
    }

    /// What is to be done beside the case's own next step.
    private void sideTask(CaseFile file, Actor actor) {
        var step = file.lastStep();
        switch (step.action()) {
            case APPLY ->
                    file.asked()
                            .ifPresent(asked ->
                                    worklist.open(
                                            subject(file),
                                            NextTask.approval(file, asked, title(file)),
                                            step.at()));
            case WITHDRAW -> worklist.complete(subject(file), APPROVE, actor, step.at());
            case REFUSE, ASSIST -> {
                worklist.complete(subject(file), APPROVE, actor, step.at());
                sayToUnit(file, "审批结果", step.reason());
            }
            case URGE -> sayToUnit(file, "催办", step.reason());
            case SUPERVISE -> {
                worklist.replace(order(file), NextTask.reply(file, title(file)), actor, step.at());
                sayToUnit(file, "督办", step.reason());
            }
            case RECALCULATE ->
                    NextTask.of(file, title(file))
                            .ifPresent(task -> worklist.redate(subject(file), task));
            case REPLY -> worklist.replace(order(file), Optional.empty(), actor, step.at());
            default -> {}
        }
    }

    /// The time is nearly over.
    void remind(CaseFile file) {
        sayToUnit(file, "临期提醒", "办理时限将到。");
    }

    /// It has taken too long: the unit above hears of it, and a shift leader has it on his list.
    ///
    /// @param levels how far up the line
    void tellLeaders(CaseFile file, int levels) {
        worklist.open(subject(file), NextTask.leader(file, title(file)), file.lastStep().at());
        Optional.ofNullable(file.unit)
                .flatMap(unit -> above(unit, levels))
                .ifPresent(above -> say(file, above, "超期上报", file.lastStep().reason()));
    }

    /// So many levels above a unit, or as high as it goes.
    private Optional<UnitId> above(UnitId unit, int levels) {
        var found = units.find(unit).flatMap(Unit::parent);
        for (var level = 1; level < levels; level++) {
            var higher = found.flatMap(units::find).flatMap(Unit::parent);
            found = higher.isPresent() ? higher : found;
        }
        return found;
    }

    private void sayToUnit(CaseFile file, String what, String reason) {
        if (file.unit != null) {
            say(file, file.unit, what, reason);
        }
    }

    private void say(CaseFile file, UnitId unit, String what, String reason) {
        var values = values(file);
        values.put("kindName", what);
        values.put("title", title(file));
        values.put("number", file.before().number());
        values.put("reason", reason);
        notify.send(
                new Notice(
                        "case-word",
                        new Recipient.Unit(unit.value()),
                        values,
                        "/console/cases/" + file.before().id().value()));
    }

    private String title(CaseFile file) {
        var name = classes.getClass(file.classCode).name();
        var where =
                file.before().address().isEmpty()
                        ? file.before().regionName()
                        : file.before().address();
        return "%s · %s".formatted(name, where);
    }

    private void notifyReporters(CaseFile file) {
        CitizenWords.template(file)
                .ifPresent(template ->
                        file.before()
                                .reports()
                                .forEach(link -> notifyReporter(file, link, template)));
    }

    private void notifyReporter(CaseFile file, Case.LinkedReport link, String template) {
        link.reporter()
                .ifPresent(person -> {
                    var values = values(file);
                    values.put("number", link.number());
                    values.put("reason", file.lastStep().reason());
                    notify.send(
                            new Notice(
                                    template,
                                    new Recipient.Person(person),
                                    values,
                                    "/citizen/#/pages/detail/detail?id=" + link.report()));
                });
    }

    /// The unit that has it now hears of it.
    ///
    /// @param number 案件编号, which a new case gets last of all
    void tellUnit(CaseFile file, String number) {
        var unit = file.unit;
        if (unit == null || !isNewlyDispatched(file)) {
            return;
        }
        var values = values(file);
        values.put("kindName", "案件签收");
        values.put("title", title(file));
        values.put("number", number);
        notify.send(
                new Notice(
                        "task-assigned",
                        new Recipient.Unit(unit.value()),
                        values,
                        "/console/cases/" + file.before().id().value()));
    }

    /// Sent to a unit by one of these steps, not merely urged while it lies there.
    private static boolean isNewlyDispatched(CaseFile file) {
        return file.state == CaseState.DISPATCHED
                && file.steps().stream()
                        .anyMatch(step ->
                                step.to() == CaseState.DISPATCHED
                                        && !step.from().equals(Optional.of(step.to())));
    }

    private Map<String, String> values(CaseFile file) {
        var values = new LinkedHashMap<String, String>();
        values.put("className", classes.getClass(file.classCode).name());
        values.put("unitName", Optional.ofNullable(file.unitName).orElse(""));
        values.put("due", Optional.ofNullable(file.due).map(TellOthers::when).orElse(""));
        return values;
    }

    private static String when(Instant moment) {
        return WHEN.format(moment.atZone(HouseClock.CITY));
    }
}
