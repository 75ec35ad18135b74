package city.chengshu.kernel;

/// An expected "no" (拒绝): the caller can act on it. Anything else that is thrown is a bug.
///
/// The message is English and reads "Cannot … : why", with the offending value; what a person reads
/// in Chinese is the code's [Code#advice].
public final class Refusal extends RuntimeException {

    /// What is refused. One enum per module implements it; the key is part of the public API.
    public interface Code {

        /// Stable, lower case, with the module first: `case-already-signed`.
        String key();

        Kind kind();

        /// One Chinese sentence that says what to do next.
        String advice();
    }

    /// Which HTTP answer a refusal becomes.
    public enum Kind {
        /// 400: cannot be read at all.
        MALFORMED(400),
        /// 401: who is asking?
        UNAUTHENTICATED(401),
        /// 403.
        FORBIDDEN(403),
        /// 404; also for what exists but must not be known to the caller.
        NOT_FOUND(404),
        /// 409: true a moment ago, or already done.
        CONFLICT(409),
        /// 413.
        TOO_LARGE(413),
        /// 415.
        UNSUPPORTED(415),
        /// 422: readable, but against a rule.
        INVALID(422),
        /// 429.
        TOO_MANY(429),
        /// 503: not now; the answer says when to come again.
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final transient Code code;

    public Refusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
