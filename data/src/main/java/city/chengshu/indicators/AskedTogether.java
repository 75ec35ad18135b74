package city.chengshu.indicators;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works an answer out for all who ask the same at the same time (合并查询): a hundred screens that
/// show the same figures cost no more than two. Whoever asks while two answers are being worked out
/// waits for the next one, so that none is older than its question.
final class AskedTogether<K, V> {

    private static final int AT_ONCE = 2;

    /// @param before the same question as it is being worked out, if it was often enough when this
    ///   turn was opened
    private record Turn<V>(CompletableFuture<V> answer, @Nullable CompletableFuture<V> before) {}

    /// The same question as it is being worked out, the last begun last.
    private final Map<K, List<CompletableFuture<V>>> running = new ConcurrentHashMap<>();

    /// Turns that have not begun: who asks the same joins them.
    private final Map<K, Turn<V>> open = new ConcurrentHashMap<>();

    V ask(K question, Supplier<V> work) {
        var own = new CompletableFuture<V>();
        var turn = open.computeIfAbsent(question, same -> new Turn<>(own, before(same)));
        if (turn.answer() == own) {
            take(question, turn, work);
        }
        try {
            return turn.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private @Nullable CompletableFuture<V> before(K question) {
        var now = running.getOrDefault(question, List.of());
        return now.size() < AT_ONCE ? null : now.getFirst();
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
            running.computeIfPresent(question, (_, now) -> without(now, turn.answer()));
        }
    }

    /// From now on nobody joins.
    private void begin(K question, CompletableFuture<V> answer) {
        open.computeIfPresent(
                question,
                (same, _) -> {
                    running.merge(same, List.of(answer), AskedTogether::joined);
                    return null;
                });
    }

    private static <E> List<E> joined(List<E> some, List<E> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <E> @Nullable List<E> without(List<E> all, E gone) {
        var rest = all.stream().filter(one -> one != gone).toList();
        return rest.isEmpty() ? null : rest;
    }
}
