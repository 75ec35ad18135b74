package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One case is many jobs (拆分): each unit gets its part, the whole waits for all of them and alone
/// speaks to the reporters. A part may be split again.
@Service
public class SplitCase {

    static final int MOST_PARTS = 10;

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final OpenCase openCase;

    SplitCase(CaseDesk desk, TakeStep takeStep, OpenCase openCase) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.openCase = openCase;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public MoveCase.Moved split(
            CaseId id, int version, List<OpenCase.Part> parts, String why, Actor actor) {
        var file = desk.take(id, version, CaseAction.SPLIT, actor);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw file.before()
                    .refusal(
                            CaseError.WRONG_PARTS,
                            CaseAction.SPLIT,
                            "one to %d parts are possible".formatted(MOST_PARTS));
        }
        takeStep.take(file, CaseAction.SPLIT, actor, StepDetails.because(why), desk.now());
        var opened =
                parts.stream().map(part -> openCase.openPart(file.before(), part, actor)).toList();
        file.remark(opened.stream().map(OpenCase.Opened::number).collect(Collectors.joining(" ")));
        return desk.putBack(file, actor);
    }
}
