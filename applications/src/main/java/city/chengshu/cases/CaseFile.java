package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case on the desk (案卷): steps are taken one after another, then all are kept in one statement.
/// Lives for one use case; what it knows of the case itself is the state it moves.
final class CaseFile {

    /// These move what was due, and with it what was done of it.
    private static final Set<CaseAction> MOVE_DUE =
            EnumSet.of(
                    CaseAction.DELAY,
                    CaseAction.RECALCULATE,
                    CaseAction.SUSPEND,
                    CaseAction.RESUME,
                    CaseAction.RETURN,
                    CaseAction.VOID,
                    CaseAction.MERGE,
                    CaseAction.UNMERGE);

    private final Case before;
    private final List<CaseStep> steps = new ArrayList<>();
    private Optional<UUID> lapsed = Optional.empty();

    CaseState state;
    String classCode;
    @Nullable String condition;
    String level;
    @Nullable UnitId unit;
    @Nullable String unitName;
    @Nullable Instant filedAt;
    @Nullable Instant closedAt;
    @Nullable Instant due;
    @Nullable Instant firstDue;
    Instant stageEntered;
    @Nullable Instant stageDue;
    @Nullable UUID finishedBy;
    @Nullable Instant finishedAt;
    @Nullable UUID checkedBy;
    Case.Counts counts;
    Case.Arbitration arbitration;
    @Nullable UUID application;
    private @Nullable Application asked;
    Case.@Nullable Pause pause;
    Case.Alarm alarm;
    @Nullable Instant replyDue;
    Case.Kin kin;
    List<UUID> photos;
    List<UUID> afterPhotos;

    CaseFile(Case before) {
        this.before = before;
        state = before.state();
        classCode = before.classCode();
        condition = before.condition().orElse(null);
        level = before.level();
        unit = before.unit().orElse(null);
        unitName = before.unitName().orElse(null);
        filedAt = before.filedAt().orElse(null);
        closedAt = before.closedAt().orElse(null);
        due = before.due().orElse(null);
        firstDue = before.firstDue().orElse(null);
        stageEntered = before.stageEntered();
        stageDue = before.stageDue().orElse(null);
        finishedBy = before.finishedBy().orElse(null);
        finishedAt = before.finishedAt().orElse(null);
        checkedBy = before.checkedBy().orElse(null);
        counts = before.counts();
        arbitration = before.arbitration();
        application = before.application().orElse(null);
        pause = before.pause().orElse(null);
        alarm = before.alarm();
        replyDue = before.replyDue().orElse(null);
        kin = before.kin();
        photos = before.photos();
        afterPhotos = before.afterPhotos();
    }

    Case before() {
        return before;
    }

    List<CaseStep> steps() {
        return steps;
    }

    CaseStep lastStep() {
        return steps.getLast();
    }

    boolean took(CaseAction action) {
        return steps.stream().anyMatch(step -> step.action() == action);
    }

    /// Something is asked for; nothing changes until it is decided.
    void ask(Application application) {
        this.application = application.id();
        asked = application;
    }

    /// What was asked for just now.
    Optional<Application> asked() {
        return Optional.ofNullable(asked);
    }

    /// What was asked for has no meaning any more: the case moved on.
    void forgetApplication() {
        lapsed = lapsed.or(() -> Optional.ofNullable(application));
        application = null;
    }

    /// The application that waited when the case moved on.
    Optional<UUID> lapsed() {
        return lapsed;
    }

    /// Whether it is now somebody else's turn, or the same one's until another time.
    boolean turned() {
        return steps.stream()
                .anyMatch(step ->
                        step.action() == CaseAction.DELAY
                                || !step.from().equals(Optional.of(step.to())));
    }

    /// Adds to the last step what was known only after it.
    void remark(String words) {
        var last = steps.removeLast();
        steps.add(last.withRemark(words));
    }

    /// Notes a step into `next`.
    void step(
            CaseAction action,
            CaseState next,
            Actor actor,
            StepDetails details,
            Map<String, String> payload,
            Instant now) {
        steps.add(
                new CaseStep(
                        action,
                        action == CaseAction.REGISTER ? Optional.empty() : Optional.of(state),
                        next,
                        actor.id(),
                        actor.name(),
                        CaseStep.role(actor, action),
                        Optional.ofNullable(unit),
                        Optional.ofNullable(unitName),
                        now,
                        classCode,
                        Optional.ofNullable(stageDue),
                        Optional.ofNullable(due),
                        details.reason(),
                        details.remark(),
                        details.photos(),
                        withFinish(action, payload)));
        if (state != next) {
            stageEntered = now;
        }
        state = next;
    }

    private Map<String, String> withFinish(CaseAction action, Map<String, String> payload) {
        if (finishedAt == null || !MOVE_DUE.contains(action)) {
            return payload;
        }
        var whole = new LinkedHashMap<>(payload);
        whole.put(CaseFacts.FINISHED_AT, finishedAt.toString());
        return whole;
    }
}
