package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.Contacts;
import city.chengshu.reporting.ReadReports;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.ReportId;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A case with its whole story (案卷): every step, every report, and what this actor may do now, or
/// why not.
@Service
public class ReadDossier {

    public record Possibility(CaseAction action, boolean allowed, Optional<Refusal.Code> whyNot) {}

    /// Whether a kind of application could be asked for now, or why not.
    public record Askable(Application.Kind kind, Optional<Refusal.Code> whyNot) {}

    /// Another case this one has to do with.
    public record Relative(CaseId id, String number, CaseState state, String classCode, How how) {
        public enum How {
            PARENT,
            PART,
            MERGED_INTO,
            MERGED_HERE
        }
    }

    /// @param contacts of each report that has one, masked
    /// @param whyNotDecide why this actor cannot decide the application that waits, if one does
    public record Dossier(
            Case found,
            List<CaseStep> steps,
            List<Report> reports,
            Map<UUID, String> contacts,
            List<Application> applications,
            List<Relative> relatives,
            List<Possibility> actions,
            List<Askable> askable,
            Optional<Refusal.Code> whyNotDecide) {}

    /// What follows from a decision on an application, or is done to a report, never by itself.
    private static final Set<CaseAction> NOT_BY_ITSELF =
            EnumSet.of(
                    CaseAction.WITHDRAW,
                    CaseAction.REFUSE,
                    CaseAction.DELAY,
                    CaseAction.SUSPEND,
                    CaseAction.VOID,
                    CaseAction.ASSIST,
                    CaseAction.ATTACH,
                    CaseAction.DETACH,
                    CaseAction.RECALCULATE,
                    CaseAction.NOTE);

    private final Cases cases;
    private final Applications applications;
    private final ReadReports readReports;
    private final Contacts contacts;
    private final CaseRuleBook rules;
    private final Clock clock;

    ReadDossier(
            Cases cases,
            Applications applications,
            ReadReports readReports,
            Contacts contacts,
            CaseRuleBook rules,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.readReports = readReports;
        this.contacts = contacts;
        this.rules = rules;
        this.clock = clock;
    }

    /// The case itself.
    public Case get(CaseId id, Actor actor) {
        return cases.find(id, actor.scope())
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN,
                                "Cannot find case %s: not there for you".formatted(id.value())));
    }

    public Dossier read(CaseId id, Actor actor) {
        var found = get(id, actor);
        return new Dossier(
                found,
                cases.steps(id),
                readReports.getAll(
                        found.reports().stream().map(Case.LinkedReport::report).toList()),
                contacts(found),
                applications.listOf(id),
                cases.relatives(found),
                possibilities(found, actor),
                Arrays.stream(Application.Kind.values())
                        .map(kind -> askable(found, kind, actor))
                        .toList(),
                found.application()
                        .flatMap(applications::find)
                        .flatMap(waiting -> whyNotDecide(found, waiting, actor)));
    }

    private static Askable askable(Case found, Application.Kind kind, Actor actor) {
        return new Askable(
                kind,
                whyNot(
                        CaseAction.APPLY.permission(),
                        actor,
                        () -> AskApplication.refuseImpossible(found, kind, actor)));
    }

    private static Optional<Refusal.Code> whyNotDecide(
            Case found, Application waiting, Actor actor) {
        return whyNot(
                CaseAction.REFUSE.permission(),
                actor,
                () -> DecideApplication.refuseWrongApprover(found, waiting, actor));
    }

    /// What the attempt would be refused with.
    private static Optional<Refusal.Code> whyNot(String permission, Actor actor, Runnable attempt) {
        if (!actor.may(permission)) {
            return Optional.of(city.chengshu.kernel.KernelError.FORBIDDEN);
        }
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    private Map<UUID, String> contacts(Case found) {
        var masked = new HashMap<UUID, String>();
        for (var link : found.reports()) {
            contacts.find(new ReportId(link.report()))
                    .ifPresent(contact -> masked.put(link.report(), contact.masked()));
        }
        return masked;
    }

    /// Every action the life cycle allows in this state.
    private List<Possibility> possibilities(Case found, Actor actor) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> !NOT_BY_ITSELF.contains(action))
                .filter(action ->
                        CaseLifeCycle.next(found.state(), action, found.kin().mergedFrom())
                                .isPresent())
                .map(action -> possibility(found, action, actor))
                .toList();
    }

    private Possibility possibility(Case found, CaseAction action, Actor actor) {
        var whyNot =
                whyNot(
                        action.permission(),
                        actor,
                        () ->
                                found.after(
                                        action,
                                        actor,
                                        clock.instant(),
                                        rules.now().reopenWithin()));
        return new Possibility(action, whyNot.isEmpty(), whyNot);
    }
}
