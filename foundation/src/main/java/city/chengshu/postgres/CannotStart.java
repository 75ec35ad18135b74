package city.chengshu.postgres;

/// Why the program cannot start, in one sentence for the operator. Printed without a stack trace.
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
