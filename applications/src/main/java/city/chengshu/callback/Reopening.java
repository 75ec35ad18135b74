package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A proposal to open a closed case again (重新立案建议): made once a closing, decided by an officer who
/// had no hand in the case.
///
/// @param hands who finished, checked and closed it
/// @param proposedBy the caller or the house; a reporter is never named
public record Reopening(
        UUID id,
        UUID caseId,
        int cycle,
        String caseNumber,
        UUID report,
        String number,
        String region,
        Set<UUID> hands,
        Origin origin,
        String words,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        Instant due,
        State state,
        Optional<String> decidedName,
        Optional<Instant> decidedAt,
        String decision) {

    public enum Origin {
        /// 评价不满意.
        EVALUATION,
        /// 回访不满意.
        PHONE,
        /// 上报人申请.
        REPORTER
    }

    public enum State {
        /// 待决定.
        ASKED,
        /// 已重新立案.
        REOPENED,
        /// 未采纳.
        REFUSED,
        /// 已失效: opened again without it.
        LAPSED
    }

    public Reopening {
        hands = Set.copyOf(hands);
    }

    /// Refuses whoever judges his own work or his own proposal.
    void refuseWrongOfficer(Actor officer) {
        if (hands.contains(officer.id()) || proposedBy.equals(officer.id())) {
            throw new Refusal(
                    CallbackError.OWN_WORK,
                    "Cannot decide about case %s: the officer had a hand in it"
                            .formatted(caseNumber));
        }
    }
}
