package city.chengshu.callback;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.ReopenCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import city.chengshu.reporting.ReadReports;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.Report;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer decides whether a case is opened again (决定重新立案); if not, the reporter is told why.
@Service
public class DecideReopening {

    private static final int LONGEST = 500;

    private final Reopenings reopenings;
    private final CallBacks callBacks;
    private final ReopenCase reopenCase;
    private final CallTasks tasks;
    private final CountCalls countCalls;
    private final RecordProgress recordProgress;
    private final ReadReports readReports;
    private final Notify notify;
    private final Clock clock;

    // Nine: the decision moves the case, ends a task, counts, and is told in two ways.
    DecideReopening(
            Reopenings reopenings,
            CallBacks callBacks,
            ReopenCase reopenCase,
            CallTasks tasks,
            CountCalls countCalls,
            RecordProgress recordProgress,
            ReadReports readReports,
            Notify notify,
            Clock clock) {
        this.reopenings = reopenings;
        this.callBacks = callBacks;
        this.reopenCase = reopenCase;
        this.tasks = tasks;
        this.countCalls = countCalls;
        this.recordProgress = recordProgress;
        this.readReports = readReports;
        this.notify = notify;
        this.clock = clock;
    }

    @Transactional
    public void decide(UUID id, boolean reopen, String words, Actor officer) {
        var proposal =
                reopenings
                        .find(id, officer.scope())
                        .orElseThrow(() ->
                                refusal(
                                        CallbackError.UNKNOWN_REOPENING,
                                        id,
                                        "not for this officer"));
        proposal.refuseWrongOfficer(officer);
        var reason = words.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw refusal(CallbackError.REASON_NEEDED, id, "a reason is needed");
        }
        var now = clock.instant();
        var state = reopen ? Reopening.State.REOPENED : Reopening.State.REFUSED;
        if (!reopenings.decide(proposal, state, reason, officer, now)) {
            throw refusal(CallbackError.DECIDED, id, "it was decided");
        }
        tasks.decided(proposal, officer, now);
        if (reopen) {
            reopen(proposal, reason, officer, now);
        } else {
            refuse(proposal, reason, now);
        }
    }

    private void reopen(Reopening proposal, String reason, Actor officer, Instant now) {
        callBacks
                .lastOfForUpdate(proposal.caseId())
                .ifPresent(one -> countCalls.reopened(one, now));
        reopenCase.reopen(new CaseId(proposal.caseId()), reason, proposal.proposedAt(), officer);
        tell(proposal, "reopen-granted", Map.of("number", proposal.number()));
    }

    private void refuse(Reopening proposal, String reason, Instant now) {
        var report = report(proposal);
        recordProgress.note(report.id(), "未重新立案：" + reason, now);
        tell(proposal, "reopen-refused", Map.of("number", proposal.number(), "reason", reason));
    }

    private void tell(Reopening proposal, String template, Map<String, String> values) {
        var report = report(proposal);
        if (!report.anonymous()) {
            notify.send(
                    new Notice(
                            template,
                            new Recipient.Person(report.reporter()),
                            values,
                            "/citizen/#/pages/detail/detail?id=" + proposal.report()));
        }
    }

    private Report report(Reopening proposal) {
        return readReports.getAll(List.of(proposal.report())).getFirst();
    }

    private static Refusal refusal(CallbackError code, UUID id, String why) {
        return new Refusal(code, "Cannot decide proposal %s: %s".formatted(id, why));
    }
}
