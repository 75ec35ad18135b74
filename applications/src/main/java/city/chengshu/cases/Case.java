package city.chengshu.cases;

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
/// @param due total deadline in force
/// @param firstDue the one it had at first
/// @param finishedBy who said it is done, in this cycle
/// @param cycle 1, and one more with every reopening
public record Case(
        CaseId id,
        String number,
        int version,
        CaseState state,
        String classCode,
        Optional<String> condition,
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
        Optional<UUID> checkedBy,
        int returns,
        int reworks,
        int cycle,
        List<UUID> photos,
        List<UUID> afterPhotos,
        List<LinkedReport> reports,
        String source,
        boolean simulated) {

    /// How long after closing a case may be reopened [choice]; later it is a new one.
    static final Duration REOPEN_WITHIN = Duration.ofDays(15);

    public Case {
        photos = List.copyOf(photos);
        afterPhotos = List.copyOf(afterPhotos);
        reports = List.copyOf(reports);
    }

    /// A report this case stands for; whom to tell of each step, if that is known.
    public record LinkedReport(UUID report, String number, Optional<UUID> reporter) {}

    /// Where `action` leads, or why this actor cannot do it now.
    CaseState after(CaseAction action, Actor actor, Instant now) {
        var next =
                CaseLifeCycle.next(state, action)
                        .orElseThrow(() ->
                                refusal(CaseError.NOT_NOW, action, "it is " + state.chinese()));
        refuseSamePerson(action, actor);
        refuseWrongUnit(action, actor);
        if (action == CaseAction.REOPEN
                && closedAt.filter(at -> at.plus(REOPEN_WITHIN).isBefore(now)).isPresent()) {
            throw refusal(CaseError.REOPEN_TOO_LATE, action, "it was closed too long ago");
        }
        return next;
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
            case SIGN, FINISH -> {
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
