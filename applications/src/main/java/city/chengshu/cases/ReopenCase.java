package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer follows a proposal to open a closed case again (重新立案): in time is what was asked for
/// in time, however long the decision took.
@Service
public class ReopenCase {

    private final CaseDesk desk;
    private final TakeStep takeStep;

    ReopenCase(CaseDesk desk, TakeStep takeStep) {
        this.desk = desk;
        this.takeStep = takeStep;
    }

    @Transactional
    public MoveCase.Moved reopen(CaseId id, String reason, Instant asked, Actor officer) {
        var file = new CaseFile(desk.get(id, officer.scope()));
        takeStep.take(
                file, CaseAction.REOPEN, officer, StepDetails.because(reason), asked, desk.now());
        return desk.putBack(file, officer);
    }
}
