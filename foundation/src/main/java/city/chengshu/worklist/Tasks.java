package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single tasks and who has them.
@Repository
class Tasks {

    /// A task with whether it is done.
    private record Found(Task task, boolean done) {}

    private static final String GIVE =
            """
            with given as (
                update worklist.task set person = :to, person_name = :toName
                 where id = :id and completed is null and person is not distinct from :from
                returning id
            )
            insert into worklist.task_event (task, seq, action, from_person, to_person, to_name, by_person, at)
            select id, 1 + (select count(*) from worklist.task_event where task = :id), :action,
                   :from, :to, :toName, :by, :now
              from given
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An open task in the reader's scope.
    Task get(UUID id, Actor reader, Instant now) {
        var statement =
                jdbc.sql(
                                TaskRow.select("worklist.task")
                                        + " where t.id = :id and "
                                        + reader.scope().sql("t.region", "t.unit"))
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC));
        var found =
                reader.scope()
                        .bind(statement)
                        .query((row, index) ->
                                new Found(TaskRow.task(row, index), TaskRow.isDone(row)))
                        .optional()
                        .orElseThrow(() ->
                                new Refusal(
                                        WorklistError.UNKNOWN_TASK,
                                        "Cannot find task %s: no such task in your scope"
                                                .formatted(id)));
        if (found.done()) {
            throw new Refusal(
                    WorklistError.TASK_DONE, "Cannot take task %s: it is done".formatted(id));
        }
        return found.task();
    }

    /// Gives a task to `to`, if meanwhile nobody else did anything with it.
    void give(Task task, Actor to, String action, Actor by, Instant now) {
        var given =
                jdbc.sql(GIVE)
                        .param("id", task.id())
                        .param("from", task.person().orElse(null), java.sql.Types.OTHER)
                        .param("to", to.id())
                        .param("toName", to.name())
                        .param("by", by.id())
                        .param("action", action)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (given == 0) {
            throw taken(task.id(), Optional.empty());
        }
    }

    static Refusal taken(UUID task, Optional<String> holder) {
        return new Refusal(
                WorklistError.TAKEN,
                "Cannot take task %s: %s has it"
                        .formatted(task, holder.orElse("meanwhile someone else")));
    }
}
