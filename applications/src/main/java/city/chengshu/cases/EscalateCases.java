package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what the clock demands (到期处理): lets suspended cases go on, and takes the escalation step
/// that is due. Finds them by index; each in a transaction of its own, at most once however many
/// nodes run.
@Service
class EscalateCases {

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(EscalateCases.class);

    private final Cases cases;
    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final CaseDeadlines deadlines;
    private final CaseRuleBook rules;
    private final TellOthers tellOthers;
    private final TransactionTemplate transaction;

    // Seven: the clock may do anything a person may.
    EscalateCases(
            Cases cases,
            CaseDesk desk,
            TakeStep takeStep,
            CaseDeadlines deadlines,
            CaseRuleBook rules,
            TellOthers tellOthers,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.desk = desk;
        this.takeStep = takeStep;
        this.deadlines = deadlines;
        this.rules = rules;
        this.tellOthers = tellOthers;
        this.transaction = transaction;
    }

    /// Takes all steps that are due now and says how many cases had one.
    int run() {
        var done = 0;
        while (true) {
            var due = cases.alarmsDue(desk.now(), BATCH);
            var moved = due.stream().filter(this::tryOne).count();
            done += (int) moved;
            if (due.size() < BATCH || moved == 0) {
                return done;
            }
        }
    }

    /// A person who acts at the same moment wins; the next round sees what is left to do.
    private boolean tryOne(CaseId id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> one(id)));
        } catch (Refusal meanwhile) {
            LOG.debug("Case {} was not escalated: {}", id.value(), meanwhile.getMessage());
            return false;
        }
    }

    private boolean one(CaseId id) {
        var now = desk.now();
        var found = desk.get(id, DataScope.EVERYTHING);
        if (found.alarm().at().filter(at -> !at.isAfter(now)).isEmpty()) {
            return false;
        }
        var file = new CaseFile(found);
        if (found.state() == CaseState.SUSPENDED) {
            act(file, CaseAction.RESUME, "挂账到期，自动恢复处置", now);
            return true;
        }
        return escalate(file, lastDue(file, now), now);
    }

    /// After a standstill only the highest step that is due is taken.
    private int lastDue(CaseFile file, Instant now) {
        var last = file.alarm.taken();
        while (deadlines.alarm(file, last + 1).filter(at -> !at.isAfter(now)).isPresent()) {
            last++;
        }
        return last;
    }

    private boolean escalate(CaseFile file, int index, Instant now) {
        var steps = rules.now().escalation();
        file.alarm = new Case.Alarm(deadlines.alarm(file, index + 1), index + 1);
        if (index >= steps.size()) {
            return cases.rearm(file.before(), file.alarm);
        }
        switch (steps.get(index).kind()) {
            case REMIND -> {
                if (!cases.rearm(file.before(), file.alarm)) {
                    return false;
                }
                tellOthers.remind(file);
            }
            case URGE -> act(file, CaseAction.URGE, "办理时限已到，系统自动催办", now);
            case SUPERVISE -> supervise(file, now);
            case LEADER -> {
                act(file, CaseAction.URGE, "超期较久，已上报上级单位和值班长", now);
                tellOthers.tellLeaders(file, leaders(index));
            }
        }
        return true;
    }

    /// The first report goes to the unit above, the second one further up, and so on.
    private int leaders(int index) {
        return (int)
                rules.now().escalation().stream()
                        .limit(index + 1L)
                        .filter(step -> step.kind() == CaseRules.EscalationStep.Kind.LEADER)
                        .count();
    }

    /// Before there is a unit nobody could reply to an order.
    private void supervise(CaseFile file, Instant now) {
        var mayReply = file.unit != null && file.replyDue == null;
        act(file, mayReply ? CaseAction.SUPERVISE : CaseAction.URGE, "超期未办结，系统自动督办", now);
    }

    private void act(CaseFile file, CaseAction action, String why, Instant now) {
        takeStep.take(file, action, Actor.HOUSE, StepDetails.because(why), now);
        desk.putBack(file, Actor.HOUSE);
    }
}
