package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/// Finds whose task it is by grid (网格派发): of the people of the smallest grid the place lies in, who
/// may do it and has the least to do. Without one the task stays in the pool.
@Service
public class FindGridWorker {

    private static final String NEAREST =
            """
            select g.person from worklist.grid_worker g
             where g.grid in (:district, :street, :community) and g.valid_to is null
             order by length(g.grid) desc,
                      (select count(*) from worklist.task t where t.person = g.person and t.completed is null),
                      g.id
             limit 5
            """;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Supplier<Set<String>> byGrid;

    FindGridWorker(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.byGrid = SingletonSupplier.of(this::kindsByGrid);
    }

    /// @param allowed refuses who had a part in it
    public Optional<Actor> find(NewTask task, Predicate<Actor> allowed) {
        return byGrid.get().contains(task.kind()) ? nearest(task, allowed) : Optional.empty();
    }

    /// Kinds come with the program; nobody edits them while it runs.
    private Set<String> kindsByGrid() {
        return Set.copyOf(
                jdbc.sql("select code from worklist.kind where by_grid")
                        .query(String.class)
                        .list());
    }

    private Optional<Actor> nearest(NewTask task, Predicate<Actor> allowed) {
        var region = task.region().value();
        return jdbc
                .sql(NEAREST)
                .param("district", grid(region, 6))
                .param("street", grid(region, 9))
                .param("community", grid(region, 12))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(person -> colleagues.find(person).stream())
                .filter(actor -> actor.may(task.role()))
                .filter(actor -> actor.scope().covers(region, task.unit()))
                .filter(allowed)
                .findFirst();
    }

    private static String grid(String region, int digits) {
        return region.substring(0, Math.min(digits, region.length()));
    }
}
