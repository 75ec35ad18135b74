package city.chengshu.bench;

import org.jspecify.annotations.Nullable;

/// Progress to stderr, results to stdout.
final class Say {

    private Say() {}

    static void progress(String text, @Nullable Object... values) {
        System.err.println(text.formatted(values));
    }

    static void result(String text, @Nullable Object... values) {
        System.out.println(text.formatted(values));
        System.out.flush();
    }
}
