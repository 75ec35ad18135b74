package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import city.chengshu.region.RegionCode;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.ReportId;
import city.chengshu.worklist.NewTask;
import city.chengshu.worklist.TaskSubject;
import city.chengshu.worklist.Worklist;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// After a step: whose turn it is now (待办), what the reporters read (进展), who is notified (通知). All
/// in the transaction of the step; delivery of notices is another matter.
@Component
class TellOthers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");

    private final Worklist worklist;
    private final RecordProgress recordProgress;
    private final Notify notify;
    private final CaseClasses classes;

    TellOthers(
            Worklist worklist, RecordProgress recordProgress, Notify notify, CaseClasses classes) {
        this.worklist = worklist;
        this.recordProgress = recordProgress;
        this.notify = notify;
        this.classes = classes;
    }

    void tell(CaseFile file, Actor actor) {
        worklist.replace(
                new TaskSubject("cases", file.before().id().value()),
                NextTask.of(file, title(file)),
                actor,
                file.stageEntered);
        CitizenWords.progress(file)
                .ifPresent(progress ->
                        file.before()
                                .reports()
                                .forEach(link ->
                                        recordProgress.record(
                                                new ReportId(link.report()), progress)));
        notifyReporters(file);
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
                                    "/citizen/#/pages/report/detail?id=" + link.report()));
                });
    }

    /// The unit that has it now hears of it.
    ///
    /// @param number 案件编号, which a new case gets last of all
    void tellUnit(CaseFile file, String number) {
        var unit = file.unit;
        if (file.state != CaseState.DISPATCHED || unit == null) {
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

    /// Whose turn it is in which state, and which permission it takes.
    private static final class NextTask {

        private static final Map<CaseState, CaseAction> TURN =
                Map.of(
                        CaseState.REPORTED, CaseAction.ACCEPT,
                        CaseState.VERIFYING, CaseAction.VERIFIED_TRUE,
                        CaseState.ACCEPTED, CaseAction.FILE,
                        CaseState.FILED, CaseAction.DISPATCH,
                        CaseState.DISPATCHED, CaseAction.SIGN,
                        CaseState.IN_PROGRESS, CaseAction.FINISH,
                        CaseState.FEEDBACK, CaseAction.SEND_CHECK,
                        CaseState.CHECKING, CaseAction.CHECK_PASS,
                        CaseState.TO_CLOSE, CaseAction.CLOSE);

        static Optional<NewTask> of(CaseFile file, String title) {
            return Optional.ofNullable(TURN.get(file.state))
                    .map(action -> task(file, title, action.permission()));
        }

        private static NewTask task(CaseFile file, String title, String permission) {
            var isUnits = file.state == CaseState.DISPATCHED || file.state == CaseState.IN_PROGRESS;
            var due = Optional.ofNullable(file.stageDue).orElse(file.stageEntered);
            return new NewTask(
                    permission,
                    title,
                    new RegionCode(file.before().region()),
                    Optional.ofNullable(isUnits && file.unit != null ? file.unit.value() : null),
                    Optional.empty(),
                    permission,
                    file.stageEntered,
                    due.isBefore(file.stageEntered) ? file.stageEntered : due);
        }
    }
}
