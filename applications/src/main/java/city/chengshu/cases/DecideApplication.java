package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An approver decides what was asked for (审批): the case takes the step at once, or stays as it was
/// and the unit hears why.
@Service
public class DecideApplication {

    /// @param unfounded that a unit wanted to give back what is its own (推诿); counts against it
    public record Decision(boolean approved, String words, boolean unfounded) {
        public Decision {
            words = StepDetails.clean(words);
        }
    }

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final Applications applications;
    private final OpenCase openCase;

    DecideApplication(
            CaseDesk desk, TakeStep takeStep, Applications applications, OpenCase openCase) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.applications = applications;
        this.openCase = openCase;
    }

    /// @param version the version the actor saw; another one is refused
    @Transactional
    public MoveCase.Moved decide(
            CaseId id, int version, UUID application, Decision decision, Actor actor) {
        var file = desk.take(id, version, CaseAction.REFUSE, actor);
        var asked =
                applications
                        .find(application)
                        .filter(one -> AskApplication.isWaiting(file, one))
                        .orElseThrow(() ->
                                file.before()
                                        .refusal(
                                                CaseError.NO_APPLICATION,
                                                CaseAction.REFUSE,
                                                "no such application waits"));
        refuseWrongApprover(file.before(), asked, actor);
        file.application = null;
        if (decision.approved()) {
            approve(file, asked, decision, actor);
        } else {
            refuse(file, asked, decision, actor);
        }
        return desk.putBack(file, actor);
    }

    static void refuseWrongApprover(Case found, Application asked, Actor actor) {
        if (!actor.may(asked.approver())) {
            throw found.refusal(
                    CaseError.NOT_APPROVER, asked.kind().action(), "someone above must decide");
        }
        if (asked.askedBy().equals(actor.id())) {
            throw found.refusal(
                    CaseError.SAME_PERSON, asked.kind().action(), "nobody decides his own request");
        }
    }

    private void approve(CaseFile file, Application asked, Decision decision, Actor actor) {
        var now = desk.now();
        var details = StepDetails.decided(asked, decision.words());
        takeStep.take(file, asked.kind().action(), actor, details, now);
        applications.decide(
                asked.id(), Application.State.APPROVED, actor, decision.words(), false, now);
        if (asked.kind() == Application.Kind.ASSIST) {
            openCase.openPart(
                    file.before(),
                    new OpenCase.Part(
                            asked.assisting().orElseThrow(),
                            Optional.empty(),
                            asked.reason(),
                            "assist"),
                    actor);
        }
    }

    private void refuse(CaseFile file, Application asked, Decision decision, Actor actor) {
        var unfounded = decision.unfounded() && asked.kind() == Application.Kind.RETURN;
        if (unfounded) {
            file.counts = file.counts.shirked();
        }
        takeStep.take(
                file, CaseAction.REFUSE, actor, StepDetails.because(decision.words()), desk.now());
        applications.decide(
                asked.id(),
                Application.State.REFUSED,
                actor,
                decision.words(),
                unfounded,
                desk.now());
    }
}
