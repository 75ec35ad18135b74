package city.chengshu.cases;

import static city.chengshu.cases.CaseAction.*;
import static city.chengshu.cases.CaseState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The life cycle of a case (案件流转): every transition there is, on one page. What is not here cannot
/// happen. Drawn into `docs/flows/case-life-cycle.md` by a test.
///
/// Built on the seven steps of GB/T 30428.8: 信息收集, 案卷建立, 任务派遣, 任务处理, 处理反馈, 核查结案, 综合评价.
final class CaseLifeCycle {

    /// @param to where it leads: one state, or those of which the case knows its own
    record Transition(Set<CaseState> from, CaseAction action, Set<CaseState> to) {

        /// What is on record but moves nothing, such as 催办.
        boolean stays() {
            return to.isEmpty();
        }
    }

    private static final CaseState[] OPEN = {
        REPORTED,
        VERIFYING,
        ACCEPTED,
        FILED,
        DISPATCHED,
        IN_PROGRESS,
        SUSPENDED,
        FEEDBACK,
        CHECKING,
        TO_CLOSE
    };

    private static final CaseState[] FILED_AND_OPEN = {
        FILED, DISPATCHED, IN_PROGRESS, SUSPENDED, FEEDBACK, CHECKING, TO_CLOSE
    };

    /// Where it still matters what others say.
    private static final CaseState[] HEARING = {
        REPORTED,
        VERIFYING,
        ACCEPTED,
        FILED,
        DISPATCHED,
        IN_PROGRESS,
        SUSPENDED,
        FEEDBACK,
        CHECKING,
        TO_CLOSE,
        CLOSED,
        MERGED
    };

    static final List<Transition> TRANSITIONS =
            List.of(
                    leads(REGISTER, REPORTED),
                    leads(ACCEPT, ACCEPTED, REPORTED),
                    leads(SEND_VERIFY, VERIFYING, REPORTED),
                    leads(REJECT, REJECTED, REPORTED, ACCEPTED),
                    leads(VERIFIED_TRUE, ACCEPTED, VERIFYING),
                    leads(VERIFIED_FALSE, REPORTED, VERIFYING),
                    leads(SELF_HANDLE, TO_CLOSE, REPORTED),
                    leads(FILE, FILED, ACCEPTED),
                    leads(DISPATCH, DISPATCHED, FILED),
                    leads(ARBITRATE, DISPATCHED, FILED),
                    leads(SIGN, IN_PROGRESS, DISPATCHED),
                    leads(RETURN, FILED, DISPATCHED, IN_PROGRESS),
                    leads(FINISH, FEEDBACK, IN_PROGRESS),
                    leads(SUSPEND, SUSPENDED, IN_PROGRESS),
                    leads(RESUME, IN_PROGRESS, SUSPENDED),
                    leads(SEND_CHECK, CHECKING, FEEDBACK),
                    leads(REWORK, DISPATCHED, FEEDBACK),
                    leads(CHECK_PASS, TO_CLOSE, CHECKING),
                    leads(CHECK_FAIL, DISPATCHED, CHECKING),
                    leads(CLOSE, CLOSED, TO_CLOSE),
                    leads(REOPEN, FILED, CLOSED),
                    leads(VOID, VOIDED, FILED_AND_OPEN),
                    leads(MERGE, MERGED, OPEN),
                    new Transition(Set.of(MERGED), UNMERGE, Set.of(OPEN)),
                    stays(DELAY, IN_PROGRESS),
                    stays(ASSIST, IN_PROGRESS),
                    stays(APPLY, FILED_AND_OPEN),
                    stays(WITHDRAW, FILED_AND_OPEN),
                    stays(REFUSE, FILED_AND_OPEN),
                    stays(URGE, OPEN),
                    stays(SUPERVISE, FILED_AND_OPEN),
                    stays(REPLY, FILED_AND_OPEN),
                    stays(SPLIT, FILED, DISPATCHED, IN_PROGRESS),
                    stays(RECALCULATE, OPEN),
                    stays(ATTACH, OPEN),
                    stays(DETACH, OPEN),
                    stays(NOTE, HEARING));

    private CaseLifeCycle() {}

    /// Where `action` leads from `state`, if it is possible there.
    ///
    /// @param before the state a merged case had
    static Optional<CaseState> next(
            CaseState state, CaseAction action, Optional<CaseState> before) {
        return TRANSITIONS.stream()
                .filter(one -> one.action() == action && one.from().contains(state))
                .findFirst()
                .map(one ->
                        one.stays()
                                ? state
                                : one.to().size() == 1 ? only(one) : before.orElseThrow());
    }

    private static CaseState only(Transition transition) {
        return transition.to().iterator().next();
    }

    private static Transition leads(CaseAction action, CaseState to, CaseState... from) {
        return new Transition(states(from), action, Set.of(to));
    }

    private static Transition stays(CaseAction action, CaseState... from) {
        return new Transition(states(from), action, Set.of());
    }

    private static Set<CaseState> states(CaseState... from) {
        var states = EnumSet.noneOf(CaseState.class);
        states.addAll(Arrays.asList(from));
        return Set.copyOf(states);
    }
}
