package city.chengshu.rewards;

import city.chengshu.cases.Case;
import city.chengshu.cases.FindCase;
import city.chengshu.cases.ReadDossier;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// Would this report have earned, and if not, why not (试算): by the rules in force, and by one that
/// is not published yet. Nothing is granted.
@Service
public class JudgeReport {

    public record Judged(RewardRule rule, Verdict verdict) {}

    private final RewardRules rules;
    private final Grants grants;
    private final FindCase findCase;
    private final ReadDossier readDossier;
    private final PublishRule publishRule;
    private final Clock clock;

    JudgeReport(
            RewardRules rules,
            Grants grants,
            FindCase findCase,
            ReadDossier readDossier,
            PublishRule publishRule,
            Clock clock) {
        this.rules = rules;
        this.grants = grants;
        this.findCase = findCase;
        this.readDossier = readDossier;
        this.publishRule = publishRule;
        this.clock = clock;
    }

    /// @param number of the report, as it is read aloud
    public List<Judged> judge(String number, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        var report = candidate(number, actor);
        return rules.inForce(today).stream().map(rule -> judged(rule, report)).toList();
    }

    /// By a rule that is being written.
    public Judged judge(RewardRule draft, String number, Actor actor) {
        publishRule.refuseUnusable(draft);
        return judged(draft, candidate(number, actor));
    }

    private Judged judged(RewardRule rule, Candidate report) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, HouseClock.CITY);
        var usage = grants.look(rule, report, now);
        var asOf = rule.isInForce(day) ? day : rule.from();
        return new Judged(rule, rule.judge(report, asOf, usage));
    }

    private Candidate candidate(String number, Actor actor) {
        var found = readDossier.get(findCase.getForReportNumber(number).id(), actor);
        var first = Candidate.of(found, found.state(), found.classCode(), clock.instant());
        return first.filter(one -> one.number().equals(number))
                .orElseGet(() -> later(found, number));
    }

    private Candidate later(Case found, String number) {
        var link =
                found.reports().stream()
                        .filter(one -> one.number().equals(number))
                        .findFirst()
                        .orElseThrow();
        return Candidate.of(found, link, false, found.state(), found.classCode(), clock.instant());
    }
}
