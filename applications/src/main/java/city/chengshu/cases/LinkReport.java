package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A report joins a case that is open already (关联线索): its reporter hears of every step from now on.
@Component
class LinkReport {

    private static final int TRIES = 5;

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final CaseReports caseReports;
    private final TellOthers tellOthers;

    LinkReport(CaseDesk desk, TakeStep takeStep, CaseReports caseReports, TellOthers tellOthers) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.caseReports = caseReports;
        this.tellOthers = tellOthers;
    }

    /// Empty if the case ended meanwhile.
    Optional<Case> link(CaseId id, Case.LinkedReport link, String why, Actor by) {
        var found = desk.get(id, DataScope.EVERYTHING);
        for (var i = 0; !found.state().isEnd(); i++) {
            try {
                take(found, link, why, by);
                return Optional.of(found);
            } catch (Refusal meanwhile) {
                // Staff act on the case at the same moment: the citizen must not be refused for it.
                if (meanwhile.code() != CaseError.CHANGED || i >= TRIES) {
                    throw meanwhile;
                }
                found = desk.get(id, DataScope.EVERYTHING);
            }
        }
        return Optional.empty();
    }

    private void take(Case found, Case.LinkedReport link, String why, Actor by) {
        var file = new CaseFile(found);
        var details = StepDetails.because(why + " " + link.number());
        takeStep.take(file, CaseAction.ATTACH, by, details, desk.now());
        desk.putBack(file, by);
        caseReports.attach(found.id(), link);
        tellOthers.tellJoined(file, link);
    }
}
