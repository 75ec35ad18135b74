package city.chengshu.rewards;

import city.chengshu.cases.CaseEvent;
import city.chengshu.cases.CaseState;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A step of a case may make a report valid, or show that it was not.
@Component
class OnCaseSteppedReward {

    private final RewardRules rules;
    private final GrantReward grantReward;
    private final RevokeGrant revokeGrant;

    OnCaseSteppedReward(RewardRules rules, GrantReward grantReward, RevokeGrant revokeGrant) {
        this.rules = rules;
        this.grantReward = grantReward;
        this.revokeGrant = revokeGrant;
    }

    @EventListener
    void judge(CaseEvent.Stepped stepped) {
        var step = stepped.step();
        switch (step.action()) {
            case REJECT -> revoke(stepped, "不予受理：" + step.reason());
            case VOID -> revoke(stepped, "案件作废：" + step.reason());
            case MERGE -> revoke(stepped, "与已有案件重复：" + step.reason());
            // Its reports come back one by one.
            case UNMERGE -> {}
            default -> grant(stepped);
        }
    }

    private void revoke(CaseEvent.Stepped stepped, String reason) {
        revokeGrant.revokeAll(stepped.before().id().value(), reason, Actor.HOUSE, stepped.at());
    }

    private void grant(CaseEvent.Stepped stepped) {
        var step = stepped.step();
        if (step.from().filter(step.to()::equals).isPresent()) {
            return;
        }
        var reached =
                inForce(stepped).stream()
                        .filter(rule -> rule.moment().isReachedIn(step.to()))
                        .filter(rule -> step.from().filter(rule.moment()::isReachedIn).isEmpty())
                        .toList();
        if (!reached.isEmpty()) {
            Candidate.of(stepped.before(), step.to(), step.classCode(), stepped.at())
                    .map(one -> one.withUnit(step.unit(), stepped.condition()))
                    .ifPresent(
                            one -> reached.forEach(rule -> grantReward.grant(rule, one, one.at())));
        }
    }

    /// What was taken from a case by a merge is judged again when it is a case again.
    @EventListener
    void judgeAgain(CaseEvent.ReportJoined joined) {
        var step = joined.because();
        if (step.action() != city.chengshu.cases.CaseAction.UNMERGE
                || step.to() == CaseState.REPORTED) {
            return;
        }
        var report =
                Candidate.of(
                        joined.before(),
                        joined.link(),
                        true,
                        step.to(),
                        step.classCode(),
                        joined.at());
        inForce(joined).forEach(rule -> grantReward.grant(rule, report, joined.at()));
    }

    private List<RewardRule> inForce(CaseEvent event) {
        return rules.inForce(LocalDate.ofInstant(event.at(), HouseClock.CITY));
    }
}
