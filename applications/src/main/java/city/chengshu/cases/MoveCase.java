package city.chengshu.cases;

import city.chengshu.files.AttachFiles;
import city.chengshu.files.FileId;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody does something to a case (流转): accept, file, dispatch, sign, finish, check, close …
///
/// Read from top to bottom: find it within the actor's scope, take the step the life cycle allows
/// and those that follow by rule, keep all of it in one statement, tell everybody who waits.
@Service
public class MoveCase {

    /// The case after the step.
    public record Moved(
            CaseId id, String number, CaseState state, int version, Optional<Instant> due) {}

    private final Cases cases;
    private final TakeStep takeStep;
    private final TellOthers tellOthers;
    private final AttachFiles attachFiles;
    private final Clock clock;

    MoveCase(
            Cases cases,
            TakeStep takeStep,
            TellOthers tellOthers,
            AttachFiles attachFiles,
            Clock clock) {
        this.cases = cases;
        this.takeStep = takeStep;
        this.tellOthers = tellOthers;
        this.attachFiles = attachFiles;
        this.clock = clock;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public Moved move(CaseId id, int version, CaseAction action, StepDetails details, Actor actor) {
        var found =
                cases.find(id, actor.scope())
                        .orElseThrow(() ->
                                new Refusal(
                                        CaseError.UNKNOWN,
                                        "Cannot find case %s: not there for you"
                                                .formatted(id.value())));
        if (found.version() != version) {
            throw found.refusal(CaseError.CHANGED, action, "someone else changed it first");
        }
        var file = new CaseFile(found);
        takeStep.take(file, action, actor, details, clock.instant());
        attachFiles.attach(
                details.photos().stream().map(FileId::new).toList(),
                "cases",
                id.value(),
                action == CaseAction.FINISH ? "after" : "check",
                actor);
        cases.update(file);
        tellOthers.tell(file, actor);
        tellOthers.tellUnit(file, found.number());
        return new Moved(
                id,
                found.number(),
                file.state,
                version + file.steps().size(),
                Optional.ofNullable(file.due));
    }
}
