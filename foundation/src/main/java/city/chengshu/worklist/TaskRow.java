package city.chengshu.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// How a task is read from the database.
final class TaskRow {

    /// @param source the table or a query of its columns, never user input
    static String select(String source) {
        return """
        select t.id, t.system, t.subject, t.kind, coalesce(k.name, t.kind) as kind_name, t.title, t.region,
               t.unit, t.person, t.person_name, t.role, t.entered, t.due, t.completed, t.simulated,
               %s as lamp
          from %s t left join worklist.kind k on k.code = t.kind
        """
                .formatted(Lamp.sql("t.entered", "t.due"), source);
    }

    private TaskRow() {}

    static Task task(ResultSet row, int index) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                new TaskSubject(row.getString("system"), row.getObject("subject", UUID.class)),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("title"),
                row.getString("region"),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getString("person_name")),
                row.getString("role"),
                instant(row, "entered"),
                instant(row, "due"),
                Lamp.valueOf(row.getString("lamp")),
                row.getBoolean("simulated"));
    }

    static boolean isDone(ResultSet row) throws SQLException {
        return row.getObject("completed") != null;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
