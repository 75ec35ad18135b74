package city.chengshu.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads call-backs and proposals from rows.
final class CallBackRows {

    private CallBackRows() {}

    static CallBack callBack(ResultSet row, int index) throws SQLException {
        return new CallBack(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("cycle"),
                row.getString("case_number"),
                row.getObject("report", UUID.class),
                row.getString("number"),
                row.getString("class_code"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                Optional.ofNullable(row.getString("unit_name")),
                hands(row),
                instant(row, "closed_at").orElseThrow(),
                CallBack.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(CallBack.Reason::valueOf),
                row.getInt("attempts"),
                instant(row, "next"),
                row.getBoolean("simulated"));
    }

    static CallBack.Attempt attempt(ResultSet row, int index) throws SQLException {
        return new CallBack.Attempt(
                row.getBoolean("reached"),
                Optional.ofNullable(row.getObject("solved", Boolean.class)),
                Optional.ofNullable(row.getObject("satisfaction", Integer.class)),
                row.getString("words"),
                row.getString("by_name"),
                instant(row, "at").orElseThrow());
    }

    static Reopening reopening(ResultSet row, int index) throws SQLException {
        return new Reopening(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("cycle"),
                row.getString("case_number"),
                row.getObject("report", UUID.class),
                row.getString("number"),
                row.getString("region"),
                hands(row),
                Reopening.Origin.valueOf(row.getString("origin")),
                row.getString("words"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                instant(row, "proposed_at").orElseThrow(),
                instant(row, "due").orElseThrow(),
                Reopening.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("decided_name")),
                instant(row, "decided_at"),
                row.getString("decision"));
    }

    private static Set<UUID> hands(ResultSet row) throws SQLException {
        return Set.of((UUID[]) row.getArray("hands").getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
