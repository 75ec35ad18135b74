package city.chengshu.notices;

/// A message did not get through (投递失败). The reason is kept for the operator, so it holds no
/// address and no text.
public final class NotDelivered extends Exception {

    /// Whether trying again can help.
    public enum Retry {
        LATER,
        NEVER
    }

    private final Retry retry;

    public NotDelivered(Retry retry, String reason) {
        super(reason);
        this.retry = retry;
    }

    Retry retry() {
        return retry;
    }
}
