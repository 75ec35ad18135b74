package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds whose task it is by grid (网格派发): of the people of the smallest grid the place lies in, who
/// may do it and has the least to do. Without one the task stays in the pool.
@Service
public class FindGridWorker {

    private static final String NEAREST =
            """
            select g.person from worklist.grid_worker g
             where g.grid = any(cast(:grids as text[])) and g.valid_to is null
               and exists (select from worklist.kind k where k.code = :kind and k.by_grid)
             order by length(g.grid) desc,
                      (select count(*) from worklist.task t where t.person = g.person and t.completed is null),
                      g.id
             limit 5
            """;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    FindGridWorker(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /// @param allowed refuses who had a part in it
    public Optional<Actor> find(NewTask task, Predicate<Actor> allowed) {
        var region = task.region().value();
        var grids =
                IntStream.of(6, 9, 12)
                        .filter(digits -> digits <= region.length())
                        .mapToObj(digits -> region.substring(0, digits))
                        .toArray(String[]::new);
        return jdbc
                .sql(NEAREST)
                .param("grids", grids)
                .param("kind", task.kind())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(person -> colleagues.find(person).stream())
                .filter(actor -> actor.may(task.role()))
                .filter(actor -> actor.scope().covers(region, task.unit()))
                .filter(allowed)
                .findFirst();
    }
}
