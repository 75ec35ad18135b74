package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the deadlines of open cases again when the calendar changed (重新计时), each in a transaction
/// of its own: a deadline that moves is a step on record, one that does not is left alone. A run
/// that breaks off begins again and finds nothing to do where it was.
@Service
class RecalculateDeadlines {

    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(RecalculateDeadlines.class);

    private final Cases cases;
    private final Applications applications;
    private final CaseDesk desk;
    private final CaseDeadlines deadlines;
    private final Recalculations recalculations;
    private final TransactionTemplate transaction;

    RecalculateDeadlines(
            Cases cases,
            Applications applications,
            CaseDesk desk,
            CaseDeadlines deadlines,
            Recalculations recalculations,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.applications = applications;
        this.desk = desk;
        this.deadlines = deadlines;
        this.recalculations = recalculations;
        this.transaction = transaction;
    }

    /// Looks whether the calendar changed. Waits one round, for other nodes may count with the
    /// former one for a moment longer. Says how many deadlines moved.
    int run() {
        var version = deadlines.calendarVersion();
        if (!recalculations.isDue(version)) {
            return 0;
        }
        var moved = recountAll();
        recalculations.done(version);
        if (moved > 0) {
            LOG.info("The calendar changed: {} deadlines moved", moved);
        }
        return moved;
    }

    private int recountAll() {
        var moved = 0;
        var after = CaseId.FIRST;
        while (true) {
            var some = cases.openAfter(after, BATCH);
            for (var id : some) {
                moved += tryOne(id) ? 1 : 0;
            }
            if (some.size() < BATCH) {
                return moved;
            }
            after = some.getLast();
        }
    }

    /// Who acts at the same moment is not disturbed: his step is counted with the new calendar.
    private boolean tryOne(CaseId id) {
        for (var tries = 0; tries < 3; tries++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(_ -> recount(id)));
            } catch (Refusal meanwhile) {
                LOG.debug("Case {} was busy: {}", id.value(), meanwhile.getMessage());
            }
        }
        return false;
    }

    private boolean recount(CaseId id) {
        var file = new CaseFile(desk.get(id, DataScope.EVERYTHING));
        var now = desk.now();
        if (file.state.isEnd()) {
            return false;
        }
        var due = file.due;
        var stageDue = file.stageDue;
        var pause = file.pause;
        deadlines.recount(file, cases.steps(id), delays(id), now);
        if (Objects.equals(due, file.due)
                && Objects.equals(stageDue, file.stageDue)
                && Objects.equals(pause, file.pause)) {
            return false;
        }
        var payload = new HashMap<String, String>();
        put(payload, "formerDue", due);
        put(payload, "due", file.due);
        put(payload, "formerStageDue", stageDue);
        put(payload, "stageDue", file.stageDue);
        payload.put("calendarVersion", Integer.toString(deadlines.calendarVersion()));
        var details = StepDetails.because("工作日历调整，截止时间重新计算");
        file.step(CaseAction.RECALCULATE, file.state, Actor.HOUSE, details, payload, now);
        desk.putBack(file, Actor.HOUSE);
        return true;
    }

    private Map<String, Limit> delays(CaseId id) {
        var delays = new HashMap<String, Limit>();
        applications
                .listOf(id)
                .forEach(one ->
                        one.limit().ifPresent(limit -> delays.put(one.id().toString(), limit)));
        return delays;
    }

    private static void put(
            Map<String, String> payload,
            String key,
            java.time.@org.jspecify.annotations.Nullable Instant at) {
        if (at != null) {
            payload.put(key, at.toString());
        }
    }
}
