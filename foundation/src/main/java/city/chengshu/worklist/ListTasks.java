package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The inbox (待办列表): open tasks in the reader's data scope, the most urgent first.
@Service
public class ListTasks {

    private static final int PAGE = 50;

    private static final String IN_MY_GRIDS =
            """
            exists (select from worklist.grid_worker g join worklist.kind k on k.code = t.kind and k.by_grid
                     where g.person = :me and g.valid_to is null and starts_with(t.region, g.grid))
            """;

    /// Which tasks are wanted.
    public enum Whose {
        /// Those he has the permission for that he took or nobody has.
        MINE,
        /// Those of MINE that he has by name or that lie in his grids (我的网格).
        GRID,
        /// All he may see.
        ALL
    }

    /// @param region digits with which the division code begins
    public record Wanted(
            Whose whose,
            Optional<String> kind,
            Optional<Lamp> lamp,
            Optional<String> region,
            Optional<String> cursor) {}

    private record Position(Instant due, UUID id) {
        static Position parse(String cursor) {
            try {
                var cut = cursor.indexOf('_');
                return new Position(
                        Instant.parse(cursor.substring(0, Math.max(cut, 0))),
                        UUID.fromString(cursor.substring(cut + 1)));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                throw new Refusal(
                        WorklistError.BAD_CURSOR,
                        "Cannot list tasks after '%s': not a cursor".formatted(cursor));
            }
        }

        static String of(Task task) {
            return task.due() + "_" + task.id();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ListTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Page<Task> list(Wanted wanted, Actor reader) {
        var statement = jdbc.sql(sql(wanted, reader)).param("limit", PAGE + 1);
        reader.scope().bind(statement);
        statement.param("now", clock.instant().atOffset(ZoneOffset.UTC));
        statement.param("me", reader.id());
        statement.param("permissions", reader.permissions().toArray(String[]::new));
        wanted.kind().ifPresent(kind -> statement.param("kind", kind));
        wanted.lamp().ifPresent(lamp -> statement.param("lamp", lamp.name()));
        wanted.region().ifPresent(region -> statement.param("region", region + "%"));
        wanted.cursor()
                .map(Position::parse)
                .ifPresent(after ->
                        statement
                                .param("due", after.due().atOffset(ZoneOffset.UTC))
                                .param("id", after.id()));
        return Page.cut(statement.query(TaskRow::task).list(), PAGE, Position::of);
    }

    /// Whoever belongs to units or asks for his own gets the first rows of each unit or permission
    /// from an index and then the first of these: a walk by deadline alone would pass everybody
    /// else's tasks, seconds at a million.
    private static String sql(Wanted wanted, Actor reader) {
        var rows = "select t.* from worklist.task t where " + conditions(wanted, reader);
        var first = " order by t.due, t.id limit :limit";
        var source =
                reader.scope().isLimitedToUnits()
                        ? each(
                                "cast(:scopeUnits as uuid[])",
                                rows + " and t.unit = key.value" + first)
                        : wanted.whose() != Whose.ALL
                                ? each(
                                        "cast(:permissions as text[])",
                                        rows + " and t.role = key.value" + first)
                                : rows + first;
        return TaskRow.select("(" + source + ")") + first;
    }

    private static String each(String keys, String rows) {
        return "select found.* from unnest(%s) as key (value) cross join lateral (%s) as found"
                .formatted(keys, rows);
    }

    private static String conditions(Wanted wanted, Actor reader) {
        var conditions = new ArrayList<String>();
        conditions.add("t.completed is null");
        conditions.add(reader.scope().sql("t.region", "t.unit"));
        if (wanted.whose() != Whose.ALL) {
            conditions.add("t.role = any(cast(:permissions as text[]))");
            conditions.add("(t.person is null or t.person = :me)");
        }
        if (wanted.whose() == Whose.GRID) {
            conditions.add("(t.person = :me or " + IN_MY_GRIDS + ")");
        }
        wanted.kind().ifPresent(_ -> conditions.add("t.kind = :kind"));
        wanted.lamp()
                .ifPresent(_ -> conditions.add("(" + Lamp.sql("t.entered", "t.due") + ") = :lamp"));
        wanted.region().ifPresent(_ -> conditions.add("t.region like :region"));
        wanted.cursor().ifPresent(_ -> conditions.add("(t.due, t.id) > (:due, :id)"));
        return String.join(" and ", conditions);
    }
}
