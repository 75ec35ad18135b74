package city.chengshu.bench;

/// Why a measurement gave no figure.
final class BenchFailed extends RuntimeException {

    BenchFailed(String sentence) {
        super(sentence);
    }

    BenchFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
