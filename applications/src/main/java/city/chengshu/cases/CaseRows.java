package city.chengshu.cases;

import city.chengshu.calendar.ClockStop;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads cases and their steps as they are kept.
final class CaseRows {

    /// The states a case ends in, for `state not in`: what the partial indexes of open cases say.
    static final String ENDS =
            Arrays.stream(CaseState.values())
                    .filter(CaseState::isEnd)
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", ", "(", ")"));

    /// Of the children the open ones are counted, not looked for: where few cases are open,
    /// PostgreSQL takes reading all of them for the shortest way, and keeps to it after a rush has
    /// opened many.
    static final String COLUMNS =
            """
            c.id, c.number, c.version, c.state, c.class_code, c.condition, c.level, c.region, c.region_name, c.address, c.text,
            c.longitude, c.latitude, c.unit, c.unit_name, c.registered_at, c.filed_at, c.closed_at, c.due, c.first_due,
            c.stage_entered, c.stage_due, c.finished_by, c.finished_at, c.checked_by, c.returns, c.reworks, c.shirks, c.delays, c.cycle,
            c.arbitration, c.application, c.pause_unit, c.pause_seconds, c.resume_at, c.alarm_at, c.alarms, c.reply_due, c.parent,
            c.merged_into, c.merged_from, c.photos, c.after_photos, c.source, c.simulated,
            (select count(*) filter (where k.state not in %s)
               from cases.city_case k where k.parent = c.id) as open_children,
            (select coalesce(jsonb_agg(jsonb_build_object('report', r.report, 'number', r.number, 'reporter', r.reporter)),
                             '[]') from cases.case_report r where r.case_id = c.id) as reports
            """
                    .formatted(ENDS);

    private record ReportRow(UUID report, String number, @Nullable UUID reporter) {}

    private CaseRows() {}

    /// The month of a moment, which the index by place keeps apart: whoever looks around a place
    /// since some day says both.
    static String month(String moment) {
        return "date_trunc('month', cast(%s as timestamptz) at time zone 'UTC')".formatted(moment);
    }

    static Case read(ResultSet row, JsonMapper json) throws SQLException {
        var longitude = row.getObject("longitude", Double.class);
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                CaseState.valueOf(row.getString("state")),
                row.getString("class_code"),
                Optional.ofNullable(row.getString("condition")),
                row.getString("level"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("address"),
                row.getString("text"),
                longitude == null
                        ? Optional.empty()
                        : Optional.of(new Place(longitude, row.getDouble("latitude"))),
                uuid(row, "unit").map(UnitId::new),
                Optional.ofNullable(row.getString("unit_name")),
                instant(row, "registered_at").orElseThrow(),
                instant(row, "filed_at"),
                instant(row, "closed_at"),
                instant(row, "due"),
                instant(row, "first_due"),
                instant(row, "stage_entered").orElseThrow(),
                instant(row, "stage_due"),
                uuid(row, "finished_by"),
                instant(row, "finished_at"),
                uuid(row, "checked_by"),
                counts(row),
                Case.Arbitration.valueOf(row.getString("arbitration")),
                uuid(row, "application"),
                pause(row),
                new Case.Alarm(instant(row, "alarm_at"), row.getInt("alarms")),
                instant(row, "reply_due"),
                kin(row),
                uuids(row.getArray("photos")),
                uuids(row.getArray("after_photos")),
                reports(row.getString("reports"), json),
                row.getString("source"),
                row.getBoolean("simulated"));
    }

    private static Case.Counts counts(ResultSet row) throws SQLException {
        return new Case.Counts(
                row.getInt("returns"),
                row.getInt("reworks"),
                row.getInt("shirks"),
                row.getInt("delays"),
                row.getInt("cycle"));
    }

    private static Optional<Case.Pause> pause(ResultSet row) throws SQLException {
        var resume = instant(row, "resume_at");
        if (resume.isEmpty()) {
            return Optional.empty();
        }
        var rest =
                new ClockStop(
                        LimitUnit.valueOf(row.getString("pause_unit")),
                        Duration.ofSeconds(row.getLong("pause_seconds")));
        return Optional.of(new Case.Pause(rest, resume.get()));
    }

    private static Case.Kin kin(ResultSet row) throws SQLException {
        return new Case.Kin(
                uuid(row, "parent").map(CaseId::new),
                uuid(row, "merged_into").map(CaseId::new),
                Optional.ofNullable(row.getString("merged_from")).map(CaseState::valueOf),
                row.getInt("open_children"));
    }

    static CaseStep step(ResultSet row, JsonMapper json) throws SQLException {
        var payload = new HashMap<String, String>();
        json.readTree(row.getString("payload"))
                .propertyStream()
                .forEach(entry -> payload.put(entry.getKey(), entry.getValue().asString()));
        return new CaseStep(
                CaseAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("from_state")).map(CaseState::valueOf),
                CaseState.valueOf(row.getString("to_state")),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("role"),
                uuid(row, "unit").map(UnitId::new),
                Optional.ofNullable(row.getString("unit_name")),
                instant(row, "at").orElseThrow(),
                row.getString("class_code"),
                instant(row, "stage_due"),
                instant(row, "due"),
                row.getString("reason"),
                row.getString("remark"),
                uuids(row.getArray("photos")),
                Map.copyOf(payload));
    }

    private static List<Case.LinkedReport> reports(String text, JsonMapper json) {
        return Arrays.stream(json.readValue(text, ReportRow[].class))
                .map(row ->
                        new Case.LinkedReport(
                                row.report(), row.number(), Optional.ofNullable(row.reporter())))
                .toList();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
