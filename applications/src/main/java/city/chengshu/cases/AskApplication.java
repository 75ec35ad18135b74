package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.files.AttachFiles;
import city.chengshu.files.FileId;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A unit asks for more time, to give a case back, to wait, for help, or to end it (申请). Whoever
/// may decide gets a task; the case stays where it is, its clocks run on.
@Service
public class AskApplication {

    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    /// What is asked for. Which of the optional parts are needed depends on the kind.
    public record Asked(
            Application.Kind kind,
            String reason,
            List<UUID> photos,
            Optional<Limit> limit,
            Optional<Instant> until,
            Optional<UnitId> assisting) {
        public Asked {
            photos = List.copyOf(photos);
            reason = StepDetails.clean(reason);
        }
    }

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final Applications applications;
    private final CaseRuleBook rules;
    private final CaseDeadlines deadlines;
    private final Units units;
    private final AttachFiles attachFiles;

    // Seven: an application meets the case, its rules, its clock and whoever may help.
    AskApplication(
            CaseDesk desk,
            TakeStep takeStep,
            Applications applications,
            CaseRuleBook rules,
            CaseDeadlines deadlines,
            Units units,
            AttachFiles attachFiles) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.applications = applications;
        this.rules = rules;
        this.deadlines = deadlines;
        this.units = units;
        this.attachFiles = attachFiles;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public MoveCase.Moved ask(CaseId id, int version, Asked asked, Actor actor) {
        var file = desk.take(id, version, CaseAction.APPLY, actor);
        refuseImpossible(file.before(), asked.kind(), actor);
        refuseIncomplete(file.before(), asked);
        var application = application(file, asked, actor);
        attachFiles.attach(
                asked.photos().stream().map(FileId::new).toList(),
                "cases",
                id.value(),
                "check",
                actor);
        file.ask(application);
        takeStep.take(
                file, CaseAction.APPLY, actor, StepDetails.decided(application, ""), desk.now());
        applications.insert(application);
        return desk.putBack(file, actor);
    }

    /// Withdraws what has not been decided yet.
    @Transactional
    public MoveCase.Moved withdraw(CaseId id, int version, UUID application, Actor actor) {
        var file = desk.take(id, version, CaseAction.WITHDRAW, actor);
        var found = applications.find(application).filter(one -> isWaiting(file, one));
        if (found.filter(one -> one.askedBy().equals(actor.id())).isEmpty()) {
            throw file.before()
                    .refusal(
                            CaseError.NO_APPLICATION,
                            CaseAction.WITHDRAW,
                            "no such application of yours waits");
        }
        file.application = null;
        takeStep.take(
                file, CaseAction.WITHDRAW, actor, StepDetails.decided(found.get(), ""), desk.now());
        applications.decide(application, Application.State.WITHDRAWN, actor, "", false, desk.now());
        return desk.putBack(file, actor);
    }

    static boolean isWaiting(CaseFile file, Application one) {
        return one.id().equals(file.application);
    }

    static void refuseImpossible(Case found, Application.Kind kind, Actor actor) {
        var action = kind.action();
        if (CaseLifeCycle.next(found.state(), action, Optional.empty()).isEmpty()) {
            throw found.refusal(CaseError.NOT_NOW, action, "it is " + found.state().chinese());
        }
        if (found.application().isPresent()) {
            throw found.refusal(
                    CaseError.APPLICATION_OPEN, action, "another application waits for a decision");
        }
        if (kind == Application.Kind.RETURN && found.arbitration() == Case.Arbitration.DECIDED) {
            throw found.refusal(CaseError.ARBITRATED, action, "an arbiter named the unit");
        }
        var isOfUnit =
                found.unit()
                        .filter(unit -> actor.scope().units().contains(unit.value()))
                        .isPresent();
        if (!kind.isForEverybody() && !isOfUnit) {
            throw found.refusal(CaseError.NOT_YOUR_UNIT, action, "another unit has it");
        }
    }

    private void refuseIncomplete(Case found, Asked asked) {
        var action = asked.kind().action();
        switch (asked.kind()) {
            case DELAY -> {
                if (asked.limit().isEmpty()) {
                    throw found.refusal(CaseError.LIMIT_NEEDED, action, "how much time is missing");
                }
            }
            case SUSPEND -> {
                var now = desk.now();
                if (asked.until()
                        .filter(until ->
                                until.isAfter(now) && until.isBefore(now.plus(LONGEST_WAIT)))
                        .isEmpty()) {
                    throw found.refusal(
                            CaseError.UNTIL_NEEDED, action, "a day within a year is needed");
                }
            }
            case ASSIST -> {
                if (asked.assisting().isEmpty() || asked.assisting().equals(found.unit())) {
                    throw found.refusal(CaseError.UNIT_NEEDED, action, "another unit is needed");
                }
                units.get(asked.assisting().get());
            }
            case RETURN, VOID -> {}
        }
    }

    private Application application(CaseFile file, Asked asked, Actor actor) {
        var now = desk.now();
        var round = round(file.before(), asked.kind());
        var approver = rules.now().approver(asked.kind(), round);
        return new Application(
                Ids.next(now),
                file.before().id(),
                asked.kind(),
                round,
                asked.reason(),
                asked.photos(),
                asked.limit().filter(_ -> asked.kind() == Application.Kind.DELAY),
                asked.until().filter(_ -> asked.kind() == Application.Kind.SUSPEND),
                asked.assisting().filter(_ -> asked.kind() == Application.Kind.ASSIST),
                actor.id(),
                actor.name(),
                file.before().unitName(),
                now,
                approver.permission(),
                deadlines.decisionDue(file, approver, now),
                Application.State.ASKED,
                Optional.empty());
    }

    private static int round(Case found, Application.Kind kind) {
        return switch (kind) {
            case DELAY -> found.counts().delays() + 1;
            case RETURN -> found.counts().returns() + 1;
            case SUSPEND, VOID, ASSIST -> 1;
        };
    }
}
