package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.reporting.ReadReports;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A report is about something else (分离线索): it leaves the case and gets one of its own.
@Service
public class DetachReport {

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final CaseReports caseReports;
    private final OpenCase openCase;
    private final ReadReports readReports;

    DetachReport(
            CaseDesk desk,
            TakeStep takeStep,
            CaseReports caseReports,
            OpenCase openCase,
            ReadReports readReports) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.caseReports = caseReports;
        this.openCase = openCase;
        this.readReports = readReports;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public OpenCase.Opened detach(CaseId id, int version, UUID report, String why, Actor actor) {
        var file = desk.take(id, version, CaseAction.DETACH, actor);
        var link =
                file.before().reports().stream()
                        .filter(one -> one.report().equals(report))
                        .findFirst()
                        .orElseThrow(() ->
                                file.before()
                                        .refusal(
                                                CaseError.NO_SUCH_REPORT,
                                                CaseAction.DETACH,
                                                "it has no such report"));
        var details = StepDetails.because(why).withRemark(link.number());
        takeStep.take(file, CaseAction.DETACH, actor, details, desk.now());
        desk.putBack(file, actor);
        caseReports.detach(id, report);
        return openCase.openAgain(
                file.before(), readReports.getAll(List.of(report)).getFirst(), link, actor);
    }
}
