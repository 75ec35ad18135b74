package city.chengshu.peers;

/// A peer gave no usable answer (未应答).
final class NotAnswered extends Exception {

    private final Trouble trouble;
    private final Arrival arrival;

    /// Whether what was sent took effect there.
    enum Arrival {
        /// It certainly did not.
        NO,
        /// Nobody knows.
        UNSURE
    }

    NotAnswered(Trouble trouble, Arrival arrival, String detail) {
        super(detail, null, false, false);
        this.trouble = trouble;
        this.arrival = arrival;
    }

    Trouble trouble() {
        return trouble;
    }

    Arrival arrival() {
        return arrival;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /// Whether trying again without a person may help.
    boolean mayPass() {
        return switch (trouble) {
            case UNREACHABLE, TIMEOUT, MALFORMED, BUSY, BROKEN -> true;
            case FORBIDDEN_ADDRESS, KEY, UNKNOWN_THERE, REFUSED, AMBIGUOUS -> false;
        };
    }
}
