package city.chengshu.demo;

/// What becomes of a simulated case (模拟案件的走向), and how often.
enum Fate {
    CLOSED(0.585),
    CLOSED_AFTER_REWORK(0.045),
    CLOSED_AFTER_RETURN(0.03),
    CLOSED_AFTER_VERIFICATION(0.06),
    REJECTED(0.05),
    REOPENED(0.012),
    REPORTED(0.012),
    VERIFYING(0.010),
    ACCEPTED(0.010),
    FILED(0.010),
    DISPATCHED(0.045),
    IN_PROGRESS(0.090),
    RETURNED(0.006),
    CHECKING(0.020),
    REWORK(0.010),
    TO_CLOSE(0.005);

    private final double share;

    Fate(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /// Whether nothing is left to be done.
    boolean isDone() {
        return switch (this) {
            case CLOSED,
                    CLOSED_AFTER_REWORK,
                    CLOSED_AFTER_RETURN,
                    CLOSED_AFTER_VERIFICATION,
                    REJECTED ->
                    true;
            default -> false;
        };
    }

    /// Whether the reporter chose no class, so that a person has to accept, file and dispatch.
    boolean goesByHand() {
        return switch (this) {
            case REJECTED, REPORTED, VERIFYING, ACCEPTED, FILED, CLOSED_AFTER_VERIFICATION -> true;
            default -> false;
        };
    }
}
