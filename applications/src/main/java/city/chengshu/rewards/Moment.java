package city.chengshu.rewards;

import city.chengshu.cases.CaseState;

/// When a report counts as valid (判定有效的时点).
public enum Moment {
    /// 受理.
    ACCEPTED,
    /// 立案.
    FILED,
    /// 结案.
    CLOSED;

    /// Whether a case in this state has passed the moment.
    boolean isReachedIn(CaseState state) {
        return switch (state) {
            case REPORTED, VERIFYING, REJECTED, MERGED, VOIDED -> false;
            case ACCEPTED -> this == ACCEPTED;
            case FILED, DISPATCHED, IN_PROGRESS, SUSPENDED, FEEDBACK, CHECKING, TO_CLOSE ->
                    this != CLOSED;
            case CLOSED -> true;
        };
    }
}
