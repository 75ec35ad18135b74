package city.chengshu.callback;

import city.chengshu.cases.Case;
import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.CaseRuleBook;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.ReadDossier;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Proposes to open a closed case again (建议重新立案), within the days the city gives from its closing;
/// an officer has it on his list.
@Component
class ProposeReopening {

    private final Reopenings reopenings;
    private final CallBacks callBacks;
    private final CallbackPolicies policies;
    private final CaseRuleBook rules;
    private final ReadDossier readDossier;
    private final CallTasks tasks;
    private final CountCalls countCalls;

    // Seven: a proposal needs the case, the rules of two modules, and tells two others.
    ProposeReopening(
            Reopenings reopenings,
            CallBacks callBacks,
            CallbackPolicies policies,
            CaseRuleBook rules,
            ReadDossier readDossier,
            CallTasks tasks,
            CountCalls countCalls) {
        this.reopenings = reopenings;
        this.callBacks = callBacks;
        this.policies = policies;
        this.rules = rules;
        this.readDossier = readDossier;
        this.tasks = tasks;
        this.countCalls = countCalls;
    }

    /// By rule: what cannot be proposed any more, or was already, is let be.
    void automatically(
            CaseId id,
            ReportId report,
            Reopening.Origin origin,
            String words,
            Actor by,
            Instant now) {
        try {
            propose(id, report, origin, words, by, now);
        } catch (Refusal pointless) {
            // The evaluation or the call stands on record either way.
        }
    }

    Reopening propose(
            CaseId id,
            ReportId report,
            Reopening.Origin origin,
            String words,
            Actor by,
            Instant now) {
        var found = readDossier.get(id, Actor.HOUSE);
        refuseTooLate(found, now);
        var proposal = proposal(found, report, origin, words, by, now);
        if (!reopenings.insert(proposal, found.unit().map(unit -> unit.value()))) {
            throw refusal(CallbackError.ASKED, found, "it was proposed since it was closed");
        }
        tasks.decide(
                proposal, tasks.title(found.classCode(), found.address(), found.regionName()), now);
        callBacks.lastOfForUpdate(id.value()).ifPresent(one -> countCalls.proposed(one, now));
        return proposal;
    }

    private void refuseTooLate(Case found, Instant now) {
        if (found.state() != CaseState.CLOSED) {
            throw refusal(CallbackError.NOT_CLOSED, found, "it is " + found.state().chinese());
        }
        var until = found.closedAt().orElseThrow().plus(rules.now().reopenWithin());
        if (until.isBefore(now)) {
            throw refusal(CallbackError.TOO_LATE, found, "it could be until " + until);
        }
    }

    private Reopening proposal(
            Case found,
            ReportId report,
            Reopening.Origin origin,
            String words,
            Actor by,
            Instant now) {
        return new Reopening(
                Ids.next(now),
                found.id().value(),
                found.counts().cycle(),
                found.number(),
                report.value(),
                number(found, report),
                found.region(),
                hands(found),
                origin,
                words,
                by.id(),
                by.kind() == Actor.Kind.STAFF ? by.name() : "",
                now,
                now.plus(Duration.ofHours(policies.at(now).decideHours())),
                Reopening.State.ASKED,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static String number(Case found, ReportId report) {
        return found.reports().stream()
                .filter(link -> link.report().equals(report.value()))
                .map(Case.LinkedReport::number)
                .findFirst()
                .orElse("");
    }

    /// Who finished, checked and closed it, from the case's own story.
    private Set<UUID> hands(Case found) {
        var hands = new HashSet<UUID>();
        found.finishedBy().ifPresent(hands::add);
        found.checkedBy().ifPresent(hands::add);
        readDossier.read(found.id(), Actor.HOUSE).steps().stream()
                .filter(step -> step.action() == CaseAction.CLOSE)
                .forEach(step -> hands.add(step.actor()));
        hands.remove(Actor.HOUSE.id());
        return hands;
    }

    private static Refusal refusal(CallbackError code, Case found, String why) {
        return new Refusal(
                code, "Cannot propose to reopen case %s: %s".formatted(found.number(), why));
    }
}
