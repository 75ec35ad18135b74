package city.chengshu.retention;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.notices.ForgetNotices;
import city.chengshu.reporting.EraseReporters;
import city.chengshu.reporting.EraseReporters.Due;
import city.chengshu.reporting.EraseReporters.Group;
import city.chengshu.reporting.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who decides how long what is kept (保留规则): a rule is never changed, a new version follows it from
/// a day on; before that anybody sees what would go.
@Service
public class EditRules {

    /// A rule as it is proposed.
    public record Draft(
            Rule.Kind kind,
            String classCode,
            Rule.Outcome outcome,
            Optional<Integer> days,
            LocalDate from,
            String reason) {}

    /// What would go (试算).
    ///
    /// @param amount at most [#COUNTED]
    /// @param held how many of `sample` stay for a hold
    public record Preview(int amount, boolean isMore, List<String> sample, int held) {}

    private static final int COUNTED = 10_000;
    private static final int SAMPLE = 20;

    private final Retentions retentions;
    private final EraseReporters eraseReporters;
    private final ForgetNotices forgetNotices;
    private final ApplyRetention applyRetention;
    private final Clock clock;

    EditRules(
            Retentions retentions,
            EraseReporters eraseReporters,
            ForgetNotices forgetNotices,
            ApplyRetention applyRetention,
            Clock clock) {
        this.retentions = retentions;
        this.eraseReporters = eraseReporters;
        this.forgetNotices = forgetNotices;
        this.applyRetention = applyRetention;
        this.clock = clock;
    }

    public List<Rule> list() {
        return retentions.rules();
    }

    @Transactional
    public Rule add(Draft draft, Actor by) {
        refuseWrong(draft);
        retentions.lock();
        retentions.end(draft.kind(), draft.classCode(), draft.outcome(), draft.from());
        var now = clock.instant();
        var rule =
                new Rule(
                        Ids.next(now),
                        retentions.nextVersion(),
                        draft.kind(),
                        draft.classCode(),
                        draft.outcome(),
                        draft.days(),
                        draft.from(),
                        Optional.empty(),
                        draft.reason().strip(),
                        by.name(),
                        now);
        retentions.insert(rule);
        return rule;
    }

    private void refuseWrong(Draft draft) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        var isOfNotices = draft.kind() == Rule.Kind.NOTICES;
        if (draft.from().isBefore(today)
                || draft.reason().isBlank()
                || (isOfNotices
                        && (!draft.classCode().equals(Rule.ALL)
                                || draft.outcome() != Rule.Outcome.ANY))) {
            throw new Refusal(
                    RetentionError.WRONG_RULE,
                    "Cannot add the rule: from %s, of %s %s"
                            .formatted(draft.from(), draft.kind(), draft.outcome()));
        }
    }

    /// As if the rule were in force now, before all others of its kind.
    public Preview preview(Rule.Kind kind, String classCode, Rule.Outcome outcome, int days) {
        var before = clock.instant().minus(java.time.Duration.ofDays(days));
        if (kind == Rule.Kind.NOTICES) {
            var amount = forgetNotices.count(before, COUNTED);
            return new Preview(amount, amount == COUNTED, List.of(), 0);
        }
        var groups = groups(PersonalData.valueOf(kind.name()), classCode, outcome, before);
        var amount = groups.stream().mapToInt(one -> eraseReporters.count(one, COUNTED)).sum();
        var sample =
                groups.stream()
                        .flatMap(one -> eraseReporters.due(one, Optional.empty(), SAMPLE).stream())
                        .limit(SAMPLE)
                        .toList();
        var free = applyRetention.withoutHeld(sample);
        return new Preview(
                Math.min(amount, COUNTED),
                amount >= COUNTED,
                free.stream().map(Due::number).toList(),
                sample.size() - free.size());
    }

    private List<Group> groups(
            PersonalData kind, String classCode, Rule.Outcome outcome, Instant before) {
        return java.util.stream.Stream.of(Rule.Outcome.CLOSED, Rule.Outcome.REJECTED)
                .filter(one -> outcome == Rule.Outcome.ANY || outcome == one)
                .map(one -> one == Rule.Outcome.REJECTED)
                .flatMap(rejected ->
                        eraseReporters.classes(kind, rejected).stream()
                                .filter(code ->
                                        classCode.equals(Rule.ALL) || classCode.equals(code))
                                .map(code -> new Group(kind, rejected, code, before)))
                .toList();
    }

    public List<Deletion> log(Optional<Long> before, int limit) {
        return retentions.log(before, limit);
    }
}
