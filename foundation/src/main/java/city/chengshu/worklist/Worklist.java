package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Ends and opens tasks (待办流转) in the caller's transaction, in one statement.
@Service
public class Worklist {

    private static final String COMPLETE =
            """
            update worklist.task set completed = :now, completed_by = :by
             where system = :system and subject = :subject and completed is null
            """;

    private static final String OPEN =
            """
            insert into worklist.task (id, system, subject, kind, title, region, unit, person, person_name, role,
                                       entered, due, simulated)
            values (:id, :system, :subject, :kind, :title, :region, :unit, :person, :personName, :role,
                    :entered, :due, :simulated)
            """;

    private static final String REPLACE = "with completed as (" + COMPLETE + ") " + OPEN;

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Completes whatever is open for `subject` and opens `next`.
    public void replace(TaskSubject subject, Optional<NewTask> next, Actor by, Instant now) {
        var statement =
                jdbc.sql(next.isPresent() ? REPLACE : COMPLETE)
                        .param("system", subject.system())
                        .param("subject", subject.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.id());
        next.map(task -> bind(statement, task, Ids.next(now))).orElse(statement).update();
    }

    /// Opens one more task for a subject that has others.
    public void open(TaskSubject subject, NewTask task, Instant now) {
        bind(jdbc.sql(OPEN), task, Ids.next(now))
                .param("system", subject.system())
                .param("subject", subject.id())
                .update();
    }

    /// Another deadline for what is open of one kind; whoever has it keeps it.
    public void redate(TaskSubject subject, NewTask task) {
        jdbc.sql(
                        """
                        update worklist.task set due = :due
                         where system = :system and subject = :subject and kind = :kind and completed is null
                        """)
                .param("system", subject.system())
                .param("subject", subject.id())
                .param("kind", task.kind())
                .param("due", task.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Completes what is open of one kind only.
    public void complete(TaskSubject subject, String kind, Actor by, Instant now) {
        jdbc.sql(COMPLETE + " and kind = :kind")
                .param("system", subject.system())
                .param("subject", subject.id())
                .param("kind", kind)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, NewTask task, UUID id) {
        return statement
                .param("id", id)
                .param("kind", task.kind())
                .param("title", task.title())
                .param("region", task.region().value())
                .param("unit", task.unit().orElse(null))
                .param("person", task.person().orElse(null))
                .param("personName", task.personName().orElse(null))
                .param("role", task.role())
                .param("entered", task.entered().atOffset(ZoneOffset.UTC))
                .param("due", task.due().atOffset(ZoneOffset.UTC))
                .param("simulated", HouseClock.isMoved());
    }
}
