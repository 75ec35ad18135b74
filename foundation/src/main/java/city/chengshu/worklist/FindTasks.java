package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What is to be done about one thing (某事的待办): its open tasks within the reader's scope.
@Service
public class FindTasks {

    private final JdbcClient jdbc;
    private final Clock clock;

    FindTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Task> of(UUID subject, Actor reader) {
        var statement =
                jdbc.sql(
                                TaskRow.select("worklist.task")
                                        + " where t.subject = :subject and t.completed is null and "
                                        + reader.scope().sql("t.region", "t.unit")
                                        + " order by t.due, t.id")
                        .param("subject", subject)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        return reader.scope().bind(statement).query(TaskRow::task).list();
    }
}
