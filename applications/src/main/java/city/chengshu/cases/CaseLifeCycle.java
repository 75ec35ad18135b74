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

    record Transition(Set<CaseState> from, CaseAction action, CaseState to) {}

    static final List<Transition> TRANSITIONS =
            List.of(
                    transition(REGISTER, REPORTED),
                    transition(ACCEPT, ACCEPTED, REPORTED),
                    transition(SEND_VERIFY, VERIFYING, REPORTED),
                    transition(REJECT, REJECTED, REPORTED, ACCEPTED),
                    transition(VERIFIED_TRUE, ACCEPTED, VERIFYING),
                    transition(VERIFIED_FALSE, REPORTED, VERIFYING),
                    transition(FILE, FILED, ACCEPTED),
                    transition(DISPATCH, DISPATCHED, FILED),
                    transition(SIGN, IN_PROGRESS, DISPATCHED),
                    transition(RETURN, FILED, DISPATCHED, IN_PROGRESS),
                    transition(FINISH, FEEDBACK, IN_PROGRESS),
                    transition(SEND_CHECK, CHECKING, FEEDBACK),
                    transition(REWORK, DISPATCHED, FEEDBACK),
                    transition(CHECK_PASS, TO_CLOSE, CHECKING),
                    transition(CHECK_FAIL, DISPATCHED, CHECKING),
                    transition(CLOSE, CLOSED, TO_CLOSE),
                    transition(REOPEN, FILED, CLOSED));

    private CaseLifeCycle() {}

    /// Where `action` leads from `state`, if it is possible there.
    static Optional<CaseState> next(CaseState state, CaseAction action) {
        return TRANSITIONS.stream()
                .filter(one -> one.action() == action && one.from().contains(state))
                .map(Transition::to)
                .findFirst();
    }

    private static Transition transition(CaseAction action, CaseState to, CaseState... from) {
        var states = EnumSet.noneOf(CaseState.class);
        states.addAll(Arrays.asList(from));
        return new Transition(Set.copyOf(states), action, to);
    }
}
