package city.chengshu.cases;

import city.chengshu.calendar.ClockStop;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A problem that must be put right (案件), as it stands now. Immutable; [CaseStep]s move it.
///
/// @param level how grave it is (级别)
/// @param due total deadline in force
/// @param firstDue the one it had at first
/// @param finishedBy who last said it is done, since it was dispatched
/// @param finishedAt when somebody first said so, since it was dispatched
/// @param application what is asked for and not yet decided (申请)
/// @param replyDue until when an order must be replied to (督办)
/// @param pause while it is suspended (挂账)
public record Case(
        CaseId id,
        String number,
        int version,
        CaseState state,
        String classCode,
        Optional<String> condition,
        String level,
        String region,
        String regionName,
        String address,
        String text,
        Optional<Place> place,
        Optional<UnitId> unit,
        Optional<String> unitName,
        Instant registeredAt,
        Optional<Instant> filedAt,
        Optional<Instant> closedAt,
        Optional<Instant> due,
        Optional<Instant> firstDue,
        Instant stageEntered,
        Optional<Instant> stageDue,
        Optional<UUID> finishedBy,
        Optional<Instant> finishedAt,
        Optional<UUID> checkedBy,
        Counts counts,
        Arbitration arbitration,
        Optional<UUID> application,
        Optional<Pause> pause,
        Alarm alarm,
        Optional<Instant> replyDue,
        Kin kin,
        List<UUID> photos,
        List<UUID> afterPhotos,
        List<LinkedReport> reports,
        String source,
        boolean simulated) {

    public Case {
        photos = List.copyOf(photos);
        afterPhotos = List.copyOf(afterPhotos);
        reports = List.copyOf(reports);
    }

    /// How often what happened.
    ///
    /// @param shirks returns judged unfounded (推诿)
    /// @param cycle 1, and one more with every reopening
    public record Counts(int returns, int reworks, int shirks, int delays, int cycle) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 1);

        Counts returned() {
            return new Counts(returns + 1, reworks, shirks, delays, cycle);
        }

        Counts reworked() {
            return new Counts(returns, reworks + 1, shirks, delays, cycle);
        }

        Counts shirked() {
            return new Counts(returns, reworks, shirks + 1, delays, cycle);
        }

        Counts delayed() {
            return new Counts(returns, reworks, shirks, delays + 1, cycle);
        }

        Counts reopened() {
            return new Counts(returns, reworks, shirks, delays, cycle + 1);
        }
    }

    /// Whether units passed it on so often that an arbiter must say whose it is (裁定).
    public enum Arbitration {
        NONE,
        NEEDED,
        DECIDED
    }

    /// A stopped clock: what is left of the total limit, and when it goes on by itself.
    public record Pause(ClockStop rest, Instant resumeAt) {}

    /// When the next escalation step is due, and how many were taken in this stage.
    public record Alarm(Optional<Instant> at, int taken) {
        static final Alarm NONE = new Alarm(Optional.empty(), 0);
    }

    /// @param parent the case this one was split off (拆分, 协办)
    /// @param mergedInto the case it lives on in
    /// @param mergedFrom the state it had then
    public record Kin(
            Optional<CaseId> parent,
            Optional<CaseId> mergedInto,
            Optional<CaseState> mergedFrom,
            int openChildren) {
        static final Kin NONE = new Kin(Optional.empty(), Optional.empty(), Optional.empty(), 0);

        Kin mergedInto(CaseId target, CaseState from) {
            return new Kin(parent, Optional.of(target), Optional.of(from), openChildren);
        }

        Kin unmerged() {
            return new Kin(parent, Optional.empty(), Optional.empty(), openChildren);
        }

        static Kin childOf(CaseId parent) {
            return new Kin(Optional.of(parent), Optional.empty(), Optional.empty(), 0);
        }
    }

    /// A report this case stands for; whom to tell of each step, if that is known.
    public record LinkedReport(UUID report, String number, Optional<UUID> reporter) {}

    /// Where `action` leads, or why this actor cannot do it now.
    ///
    /// @param asked when it was asked for, which decides whether a reopening comes in time
    /// @param reopenWithin how long after closing; later it is a new case
    CaseState after(CaseAction action, Actor actor, Instant asked, Duration reopenWithin) {
        var next =
                CaseLifeCycle.next(state, action, kin.mergedFrom())
                        .orElseThrow(() ->
                                refusal(CaseError.NOT_NOW, action, "it is " + state.chinese()));
        refuseSamePerson(action, actor);
        refuseWrongUnit(action, actor);
        if (action == CaseAction.REOPEN
                && closedAt.filter(at -> at.plus(reopenWithin).isBefore(asked)).isPresent()) {
            throw refusal(CaseError.REOPEN_TOO_LATE, action, "it was closed too long ago");
        }
        if (action == CaseAction.CLOSE && kin.openChildren() > 0) {
            throw refusal(CaseError.CHILDREN_OPEN, action, "parts of it are not done yet");
        }
        if (action == CaseAction.REPLY && replyDue.isEmpty()) {
            throw refusal(CaseError.NOT_NOW, action, "no order waits for a reply");
        }
        refuseWithoutArbiter(action);
        return next;
    }

    private void refuseWithoutArbiter(CaseAction action) {
        var isNeeded = arbitration == Arbitration.NEEDED;
        if (action == CaseAction.DISPATCH && isNeeded) {
            throw refusal(CaseError.ARBITER_NEEDED, action, "it was returned too often");
        }
        if (action == CaseAction.ARBITRATE && !isNeeded) {
            throw refusal(CaseError.NOT_NOW, action, "nobody disputes it");
        }
    }

    /// Separation of duties: who finished ≠ who checks ≠ who closes.
    private void refuseSamePerson(CaseAction action, Actor actor) {
        var me = Optional.of(actor.id());
        var isChecking = action == CaseAction.CHECK_PASS || action == CaseAction.CHECK_FAIL;
        if ((isChecking && finishedBy.equals(me))
                || (action == CaseAction.CLOSE
                        && (finishedBy.equals(me) || checkedBy.equals(me)))) {
            throw refusal(CaseError.SAME_PERSON, action, "the same person did the step before");
        }
    }

    private void refuseWrongUnit(CaseAction action, Actor actor) {
        if (actor.kind() == Actor.Kind.HOUSE || unit.isEmpty()) {
            return;
        }
        var isOfUnit = actor.scope().units().contains(unit.get().value());
        switch (action) {
            case SIGN, FINISH, REPLY -> {
                if (!isOfUnit) {
                    throw refusal(CaseError.NOT_YOUR_UNIT, action, "another unit has it");
                }
            }
            case CHECK_PASS, CHECK_FAIL -> {
                if (isOfUnit) {
                    throw refusal(
                            CaseError.SAME_UNIT, action, "the checker is of the disposing unit");
                }
            }
            default -> {}
        }
    }

    Refusal refusal(CaseError code, CaseAction action, String why) {
        return new Refusal(
                code,
                "Cannot %s case %s: %s"
                        .formatted(action.name().toLowerCase(java.util.Locale.ROOT), number, why));
    }
}
