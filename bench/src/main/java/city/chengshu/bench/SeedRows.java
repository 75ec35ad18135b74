package city.chengshu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;

/// The tables a case leaves rows in, each with the columns that are filled.
final class SeedRows {

    /// In the order in which they are sent.
    static final List<String> TABLES =
            List.of(
                    "cases.city_case",
                    "cases.case_words",
                    "cases.case_event",
                    "cases.case_report",
                    "reporting.report",
                    "reporting.progress",
                    "worklist.task",
                    "indicators.fact",
                    "indicators.stretch");

    final CopyRows cases;
    final CopyRows words;
    final CopyRows events;
    final CopyRows links;
    final CopyRows reports;
    final CopyRows progress;
    final CopyRows tasks;
    final CopyRows facts;
    final CopyRows stretches;

    /// @param connection to the database whose tables are filled
    SeedRows(Connection connection) throws SQLException {
        this.cases =
                new CopyRows(
                        connection,
                        "cases.city_case",
                        "id, number, version, state, class_code, condition, region, region_name, address, text, longitude,"
                                + " latitude, unit, unit_name, registered_at, filed_at, closed_at, due, first_due, stage_entered,"
                                + " stage_due, finished_by, finished_at, checked_by, alarm_at, alarms, source, simulated");
        this.words = new CopyRows(connection, "cases.case_words", "case_id, grams");
        this.events =
                new CopyRows(
                        connection,
                        "cases.case_event",
                        "case_id, seq, action, from_state, to_state, actor, actor_name, role, unit, unit_name, at, class_code,"
                                + " stage_due, due, payload");
        this.links =
                new CopyRows(connection, "cases.case_report", "case_id, report, number, reporter");
        this.reports =
                new CopyRows(
                        connection,
                        "reporting.report",
                        "id, number, reporter, anonymous, class_code, text, longitude, latitude, region, region_name, address,"
                                + " photos, submitted_at, stage, stage_at, due, unit_name, closed_at, solved, satisfaction,"
                                + " evaluation, evaluated_at, simulated");
        this.progress =
                new CopyRows(
                        connection, "reporting.progress", "report, at, stage, remark, unit_name");
        this.tasks =
                new CopyRows(
                        connection,
                        "worklist.task",
                        "id, system, subject, kind, title, region, unit, role, entered, due, completed, completed_by, simulated");
        this.facts =
                new CopyRows(
                        connection,
                        "indicators.fact",
                        "fact, subject, day, known, region, unit, role, class, good, amount");
        this.stretches =
                new CopyRows(
                        connection,
                        "indicators.stretch",
                        "fact, subject, region, unit, role, class, amount, since, until, due");
    }

    void send(CopyManager copy) throws SQLException, IOException {
        for (var rows :
                List.of(cases, words, events, links, reports, progress, tasks, facts, stretches)) {
            rows.send(copy);
        }
    }
}
