package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a city decides about the course of its cases (流转规则): who approves what, what happens when a
/// stage takes long, how long stages may take, and how often a case may be passed on.
///
/// @param stages how long each stage may take; handling itself is bound by the filing condition
/// @param escalation in their order
/// @param returnsBeforeArbiter after so many returns (回退) an arbiter names the unit
/// @param reopenDays how many days after closing a case may be reopened (重新立案); later it is a new
///   one
public record CaseRules(
        List<Approver> approvers,
        List<EscalationStep> escalation,
        Map<CaseState, Limit> stages,
        int returnsBeforeArbiter,
        int reopenDays) {

    /// Who decides an application (审批人).
    ///
    /// @param round from which one on
    /// @param permission what the approver must hold
    /// @param limit how long he may take
    public record Approver(Application.Kind kind, int round, String permission, Limit limit) {}

    /// One step up (升级).
    ///
    /// @param share at how many per cent of the stage's time; without it, `after` its end
    public record EscalationStep(Kind kind, Optional<Integer> share, Optional<Limit> after) {

        public enum Kind {
            /// 提醒: the unit is told.
            REMIND,
            /// 催办: on record.
            URGE,
            /// 督办: an order that must be replied to.
            SUPERVISE,
            /// 上报: the unit above and the shift leader get it.
            LEADER
        }

        public EscalationStep {
            if (share.isPresent() == after.isPresent()) {
                throw new IllegalArgumentException(
                        "A step comes at a share of the time or after its end");
            }
        }
    }

    public CaseRules {
        approvers = List.copyOf(approvers);
        escalation = List.copyOf(escalation);
        stages = Map.copyOf(stages);
    }

    CaseRules withStages(Map<CaseState, Limit> others) {
        return new CaseRules(approvers, escalation, others, returnsBeforeArbiter, reopenDays);
    }

    public Duration reopenWithin() {
        return Duration.ofDays(reopenDays);
    }

    /// Whoever decides the given round.
    Approver approver(Application.Kind kind, int round) {
        return approvers.stream()
                .filter(one -> one.kind() == kind && one.round() <= round)
                .max(Comparator.comparingInt(Approver::round))
                .orElseThrow();
    }

    /// Why these rules cannot be used, if so.
    Optional<String> fault() {
        for (var kind : Application.Kind.values()) {
            if (approvers.stream().noneMatch(one -> one.kind() == kind && one.round() == 1)) {
                return Optional.of("nobody approves the first " + kind);
            }
        }
        var seen = new HashSet<String>();
        if (!approvers.stream().allMatch(one -> seen.add(one.kind() + " " + one.round()))) {
            return Optional.of("two approvers for the same round");
        }
        var shares =
                escalation.stream().map(step -> step.share().orElse(Integer.MAX_VALUE)).toList();
        return shares.equals(shares.stream().sorted().toList())
                ? Optional.empty()
                : Optional.of("a step before the end comes after a later one");
    }
}
