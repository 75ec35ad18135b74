package city.chengshu.callback;

import city.chengshu.cases.CaseRuleBook;
import city.chengshu.cases.FindCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A reporter asks to have his case opened again (申请重新办理), and reads what was decided.
@Service
public class AskReopening {

    private static final int LONGEST = 500;

    /// @param until until when it may be asked for; empty if it is not closed
    /// @param asked what was asked for or proposed since the case was closed last
    public record Possibility(
            boolean possible, Optional<Instant> until, Optional<Reopening> asked) {}

    private final ProposeReopening proposeReopening;
    private final Reopenings reopenings;
    private final FindCase findCase;
    private final CaseRuleBook rules;
    private final Clock clock;

    AskReopening(
            ProposeReopening proposeReopening,
            Reopenings reopenings,
            FindCase findCase,
            CaseRuleBook rules,
            Clock clock) {
        this.proposeReopening = proposeReopening;
        this.reopenings = reopenings;
        this.findCase = findCase;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param report one that was found for its reporter
    @Transactional
    public void ask(Report report, String words, Actor reporter) {
        var clean = words.strip();
        if (clean.isEmpty()
                || clean.length() > LONGEST
                || clean.codePoints().anyMatch(AskReopening::isUnreadable)) {
            throw new Refusal(
                    CallbackError.REASON_NEEDED,
                    "Cannot ask to reopen report %s: say why in at most 500 characters"
                            .formatted(report.number()));
        }
        var found = findCase.getForReport(report.id().value());
        proposeReopening.propose(
                found.id(),
                report.id(),
                Reopening.Origin.REPORTER,
                clean,
                reporter,
                clock.instant());
    }

    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character) && character != '\n'
                || Character.getType(character) == Character.SURROGATE;
    }

    public Possibility possibility(Report report) {
        var found = findCase.getForReport(report.id().value());
        var last = reopenings.ofCase(found.id().value(), DataScope.EVERYTHING).stream().findFirst();
        var closed = report.closedAt().filter(_ -> report.stage() == Stage.CLOSED);
        var until = closed.map(at -> at.plus(rules.now().reopenWithin()));
        var asked = last.filter(one -> closed.filter(one.proposedAt()::isBefore).isEmpty());
        var isInTime = until.filter(end -> end.isAfter(clock.instant())).isPresent();
        return new Possibility(isInTime && asked.isEmpty(), until, asked);
    }
}
