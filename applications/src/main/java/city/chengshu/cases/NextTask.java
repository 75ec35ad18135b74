package city.chengshu.cases;

import city.chengshu.region.RegionCode;
import city.chengshu.worklist.NewTask;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose turn it is in which state, and which permission it takes (待办).
final class NextTask {

    private static final Map<CaseState, CaseAction> TURN =
            Map.of(
                    CaseState.REPORTED, CaseAction.ACCEPT,
                    CaseState.VERIFYING, CaseAction.VERIFIED_TRUE,
                    CaseState.ACCEPTED, CaseAction.FILE,
                    CaseState.FILED, CaseAction.DISPATCH,
                    CaseState.DISPATCHED, CaseAction.SIGN,
                    CaseState.IN_PROGRESS, CaseAction.FINISH,
                    CaseState.SUSPENDED, CaseAction.RESUME,
                    CaseState.FEEDBACK, CaseAction.SEND_CHECK,
                    CaseState.CHECKING, CaseAction.CHECK_PASS,
                    CaseState.TO_CLOSE, CaseAction.CLOSE);

    private NextTask() {}

    static Optional<NewTask> of(CaseFile file, String title) {
        return Optional.ofNullable(TURN.get(file.state))
                .map(action -> isDisputed(file) ? CaseAction.ARBITRATE : action)
                .map(action -> next(file, title, action.permission()));
    }

    private static boolean isDisputed(CaseFile file) {
        return file.state == CaseState.FILED && file.arbitration == Case.Arbitration.NEEDED;
    }

    /// Somebody must decide what was asked for.
    static NewTask approval(CaseFile file, Application asked, String title) {
        return task(
                file,
                "case.approve",
                "%s申请 · %s".formatted(asked.kind().chinese(), title),
                null,
                asked.approver(),
                asked.askedAt(),
                asked.due());
    }

    /// The unit must reply to an order.
    static Optional<NewTask> reply(CaseFile file, String title) {
        var due = Optional.ofNullable(file.replyDue).orElseThrow();
        return Optional.of(
                unitTask(file, CaseAction.REPLY.permission(), title, file.lastStep().at(), due));
    }

    /// Somebody above must see to it.
    static NewTask leader(CaseFile file, String title) {
        var now = file.lastStep().at();
        var permission = CaseAction.SUPERVISE.permission();
        return task(file, permission, title, null, permission, now, now);
    }

    private static NewTask next(CaseFile file, String title, String permission) {
        var due = Optional.ofNullable(file.stageDue).orElse(file.stageEntered);
        var isUnits = file.state == CaseState.DISPATCHED || file.state == CaseState.IN_PROGRESS;
        return isUnits
                ? unitTask(file, permission, title, file.stageEntered, due)
                : task(file, permission, title, null, permission, file.stageEntered, due);
    }

    private static NewTask unitTask(
            CaseFile file, String permission, String title, Instant entered, Instant due) {
        var unit = file.unit == null ? null : file.unit.value();
        return task(file, permission, title, unit, permission, entered, due);
    }

    private static NewTask task(
            CaseFile file,
            String kind,
            String title,
            @Nullable UUID unit,
            String permission,
            Instant entered,
            Instant due) {
        return new NewTask(
                kind,
                title,
                new RegionCode(file.before().region()),
                Optional.ofNullable(unit),
                permission,
                entered,
                due.isBefore(entered) ? entered : due);
    }
}
