package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes a case from the shelf and puts it back (调卷, 归卷): found within the actor's scope, in the
/// version he saw; kept in one statement; everybody told who waits. Called within a transaction.
@Component
class CaseDesk {

    private final Cases cases;
    private final Applications applications;
    private final TellOthers tellOthers;
    private final CountFacts countFacts;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            Applications applications,
            TellOthers tellOthers,
            CountFacts countFacts,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.tellOthers = tellOthers;
        this.countFacts = countFacts;
        this.clock = clock;
    }

    Case get(CaseId id, DataScope scope) {
        return cases.find(id, scope)
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN,
                                "Cannot find case %s: not there for you".formatted(id.value())));
    }

    /// @param version the version the actor saw; another one is refused
    CaseFile take(CaseId id, int version, CaseAction action, Actor actor) {
        var found = get(id, actor.scope());
        if (found.version() != version) {
            throw found.refusal(CaseError.CHANGED, action, "someone else changed it first");
        }
        return new CaseFile(found);
    }

    MoveCase.Moved putBack(CaseFile file, Actor actor) {
        var found = file.before();
        file.lapsed().ifPresent(id -> lapse(id, file.lastStep().at()));
        cases.update(file);
        countFacts.count(file);
        tellOthers.tell(file, actor);
        tellOthers.tellUnit(file, found.number());
        return new MoveCase.Moved(
                found.id(),
                found.number(),
                file.state,
                found.version() + file.steps().size(),
                Optional.ofNullable(file.due));
    }

    Instant now() {
        return clock.instant();
    }

    private void lapse(java.util.UUID application, Instant now) {
        applications.decide(
                application, Application.State.LAPSED, Actor.HOUSE, "案件已流转，申请失效", false, now);
    }
}
