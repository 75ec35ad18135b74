package city.chengshu.retention;

import city.chengshu.cases.ForgetReporters;
import city.chengshu.files.EraseOriginals;
import city.chengshu.kernel.HouseClock;
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
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases what the rules say, every night (到期删除): found by index, each batch a transaction with its
/// line in the log, so many at most. What a night that broke off left is found by the next: erased
/// data are not in the index any more.
@Service
public class ApplyRetention {

    static final int BATCH = 200;
    private static final List<Rule.Outcome> OUTCOMES =
            List.of(Rule.Outcome.CLOSED, Rule.Outcome.REJECTED);

    private final Retentions retentions;
    private final EraseReporters eraseReporters;
    private final ForgetReporters forgetReporters;
    private final EraseOriginals eraseOriginals;
    private final ForgetNotices forgetNotices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    // Seven: personal data lie in four modules, each of which erases its own.
    ApplyRetention(
            Retentions retentions,
            EraseReporters eraseReporters,
            ForgetReporters forgetReporters,
            EraseOriginals eraseOriginals,
            ForgetNotices forgetNotices,
            TransactionTemplate transaction,
            Clock clock) {
        this.retentions = retentions;
        this.eraseReporters = eraseReporters;
        this.forgetReporters = forgetReporters;
        this.eraseOriginals = eraseOriginals;
        this.forgetNotices = forgetNotices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param most how many at most; the next run goes on
    /// @return how many went
    public int run(int most) {
        var now = clock.instant();
        var left = most;
        for (var kind : PersonalData.values()) {
            for (var outcome : OUTCOMES) {
                for (var code : eraseReporters.classes(kind, outcome == Rule.Outcome.REJECTED)) {
                    left -= erase(kind, outcome, code, now, left);
                }
            }
        }
        left -= forgetNotices(now, left);
        return most - left;
    }

    private int erase(PersonalData kind, Rule.Outcome outcome, String code, Instant now, int most) {
        var rule = rule(Rule.Kind.valueOf(kind.name()), code, outcome, now);
        var before = rule.flatMap(one -> one.before(now));
        if (before.isEmpty()) {
            return 0;
        }
        var group = new Group(kind, outcome == Rule.Outcome.REJECTED, code, before.get());
        var done = 0;
        var last = Optional.<Due>empty();
        while (done < most) {
            var batch = batch(group, last, rule.get(), Math.min(BATCH, most - done));
            done += batch.erased();
            last = batch.last();
            if (last.isEmpty()) {
                break;
            }
        }
        return done;
    }

    /// @param last none if there is no more
    private record Batch(int erased, Optional<Due> last) {}

    private Batch batch(Group group, Optional<Due> after, Rule rule, int limit) {
        return transaction.execute(_ -> {
            retentions.lock();
            var found = eraseReporters.due(group, after, limit);
            var free = withoutHeld(found);
            if (!free.isEmpty()) {
                erase(group.kind(), free.stream().map(Due::report).toList());
                retentions.log(
                        rule.kind(),
                        rule,
                        group.before(),
                        free.size(),
                        free.stream().map(Due::number).toList(),
                        rule.reason(),
                        clock.instant());
            }
            return new Batch(
                    free.size(),
                    found.size() < limit ? Optional.empty() : Optional.of(found.getLast()));
        });
    }

    /// Neither those of a held case, nor those that once were.
    List<Due> withoutHeld(List<Due> found) {
        var held = retentions.heldCases();
        if (held.isEmpty() || found.isEmpty()) {
            return found;
        }
        var cases = forgetReporters.casesOf(found.stream().map(Due::report).toList());
        return found.stream()
                .filter(one ->
                        cases.getOrDefault(one.report(), java.util.Set.of()).stream()
                                .noneMatch(held::contains))
                .toList();
    }

    private void erase(PersonalData kind, List<UUID> reports) {
        switch (kind) {
            case CONTACT -> eraseReporters.eraseContacts(reports);
            case ACCOUNT -> {
                forgetReporters.unlink(reports, PersonalData.FORGOTTEN);
                eraseOriginals.forgetUploaders("reporting", reports, PersonalData.FORGOTTEN);
                eraseReporters.forgetReporters(reports);
            }
            case TEXT -> {
                var mask = MaskText.of(retentions.patterns());
                forgetReporters.maskTexts(reports, mask);
                eraseReporters.maskTexts(reports, mask);
            }
            case ORIGINALS -> {
                eraseOriginals.erase("reporting", reports);
                eraseReporters.noteOriginals(reports);
            }
        }
    }

    private int forgetNotices(Instant now, int most) {
        var rule = rule(Rule.Kind.NOTICES, Rule.ALL, Rule.Outcome.ANY, now);
        var before = rule.flatMap(one -> one.before(now));
        var done = 0;
        while (before.isPresent() && done < most) {
            var limit = Math.min(BATCH, most - done);
            var gone = forgetSome(rule.get(), before.get(), limit);
            done += gone;
            if (gone < limit) {
                break;
            }
        }
        return done;
    }

    private int forgetSome(Rule rule, Instant before, int limit) {
        return transaction.execute(_ -> {
            retentions.lock();
            var gone = forgetNotices.forget(before, limit);
            if (gone > 0) {
                retentions.log(
                        rule.kind(), rule, before, gone, List.of(), rule.reason(), clock.instant());
            }
            return gone;
        });
    }

    private Optional<Rule> rule(Rule.Kind kind, String code, Rule.Outcome outcome, Instant now) {
        return Rule.find(
                retentions.rules(), kind, code, outcome, LocalDate.ofInstant(now, HouseClock.CITY));
    }
}
