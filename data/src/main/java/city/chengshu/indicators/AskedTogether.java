package city.chengshu.indicators;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works an answer out once for all who ask the same at the same time (合并查询): a hundred screens
/// that show the same figures cost no more than one. Whoever asks while an answer is being worked
/// out waits for the next one, so that none is older than its question.
final class AskedTogether<K, V> {

    /// @param before the same question as it is being worked out, if it was when this turn was
    ///   opened
    private record Turn<V>(CompletableFuture<V> answer, @Nullable CompletableFuture<V> before) {}

    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /// Turns that have not begun: who asks the same joins them.
    private final Map<K, Turn<V>> open = new ConcurrentHashMap<>();

    V ask(K question, Supplier<V> work) {
        var own = new CompletableFuture<V>();
        var turn = open.computeIfAbsent(question, same -> new Turn<>(own, running.get(same)));
        if (turn.answer() == own) {
            take(question, turn, work);
        }
        try {
            return turn.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void take(K question, Turn<V> turn, Supplier<V> work) {
        if (turn.before() != null) {
            turn.before().handle((_, _) -> "ended").join();
        }
        begin(question, turn.answer());
        try {
            turn.answer().complete(work.get());
        } catch (RuntimeException | Error failed) {
            turn.answer().completeExceptionally(failed);
        } finally {
            running.remove(question, turn.answer());
        }
    }

    /// From now on nobody joins.
    private void begin(K question, CompletableFuture<V> answer) {
        open.computeIfPresent(
                question,
                (same, _) -> {
                    running.put(same, answer);
                    return null;
                });
    }
}
