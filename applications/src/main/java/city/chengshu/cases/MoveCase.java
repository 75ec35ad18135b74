package city.chengshu.cases;

import city.chengshu.files.AttachFiles;
import city.chengshu.files.FileId;
import city.chengshu.kernel.Actor;
import city.chengshu.region.RegionCode;
import city.chengshu.routing.ProposeRule;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody acts on a case (流转): take it in the version he saw, take the step the life cycle allows
/// and those that follow by rule, keep all of it in one statement, tell everybody who waits.
@Service
public class MoveCase {

    /// The case after the step.
    public record Moved(
            CaseId id, String number, CaseState state, int version, Optional<Instant> due) {}

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final AttachFiles attachFiles;
    private final ProposeRule proposeRule;

    MoveCase(CaseDesk desk, TakeStep takeStep, AttachFiles attachFiles, ProposeRule proposeRule) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.attachFiles = attachFiles;
        this.proposeRule = proposeRule;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public Moved move(CaseId id, int version, CaseAction action, StepDetails details, Actor actor) {
        var file = desk.take(id, version, action, actor);
        takeStep.take(file, action, actor, details, desk.now());
        attachFiles.attach(
                details.photos().stream().map(FileId::new).toList(),
                "cases",
                id.value(),
                showsTheEnd(action) ? "after" : "check",
                actor);
        if (action == CaseAction.ARBITRATE) {
            proposeRule.propose(ruling(file), actor);
        }
        return desk.putBack(file, actor);
    }

    /// What an arbiter says of one case shall hold for the next of its kind, if an editor agrees.
    private static ProposeRule.Ruling ruling(CaseFile file) {
        var found = file.before();
        return new ProposeRule.Ruling(
                found.id().value(),
                found.number(),
                file.classCode,
                new RegionCode(found.region()),
                Optional.ofNullable(file.unit).orElseThrow(),
                file.lastStep().reason(),
                file.lastStep().at());
    }

    private static boolean showsTheEnd(CaseAction action) {
        return action == CaseAction.FINISH || action == CaseAction.SELF_HANDLE;
    }
}
