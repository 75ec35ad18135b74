package city.chengshu.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list, with the cursor of the next one if there is more.
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Cuts `rows`, of which one more than `limit` was asked for, to a page.
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
