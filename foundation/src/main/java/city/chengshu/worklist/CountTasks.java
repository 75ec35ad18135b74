package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many open tasks each unit has, by lamp (待办统计), in one query over one index.
@Service
public class CountTasks {

    /// @param unit empty: tasks that belong to no unit yet
    public record Count(Optional<UUID> unit, long green, long yellow, long red) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CountTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Count> count(Actor reader) {
        var statement =
                jdbc.sql(
                        """
                        select unit, count(*) filter (where lamp = 'GREEN') as green,
                               count(*) filter (where lamp = 'YELLOW') as yellow,
                               count(*) filter (where lamp = 'RED') as red
                          from (select unit, %s as lamp from worklist.task
                                 where completed is null and %s) as open
                         group by unit order by red desc, yellow desc, green desc, unit
                        """
                                .formatted(
                                        Lamp.sql("entered", "due"),
                                        reader.scope().sql("region", "unit")));
        return reader.scope()
                .bind(statement)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Count(
                                Optional.ofNullable(row.getObject("unit", UUID.class)),
                                row.getLong("green"),
                                row.getLong("yellow"),
                                row.getLong("red")))
                .list();
    }
}
