package city.chengshu.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Gap reports in PostgreSQL: every node can show what one of them works at.
@Repository
class GapReports {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GapReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Also forgets those that are older than a day: they say nothing of today's rules.
    void insert(GapReport report, UUID by) {
        jdbc.sql("delete from routing.gap_report where started_at < :before")
                .param("before", report.startedAt().minusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        insert into routing.gap_report (id, rule_set, asked_by, at, state, done, total, started_at, touched_at)
                        values (:id, :set, :by, :at, 'RUNNING', 0, :total, :started, :started)
                        """)
                .param("id", report.id())
                .param("set", report.set())
                .param("by", by)
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("total", report.total())
                .param("started", report.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void progress(UUID id, int done, Instant now) {
        jdbc.sql(
                        """
                        update routing.gap_report set done = :done, touched_at = :now
                         where id = :id and state = 'RUNNING'
                        """)
                .param("done", done)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void end(UUID id, GapReport.State state, Optional<GapReport.GapResult> result, Instant now) {
        jdbc.sql(
                        """
                        update routing.gap_report
                           set state = :state, touched_at = :now, result = :result::jsonb,
                               done = case when :state = 'DONE' then total else done end
                         where id = :id and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("result", result.map(json::writeValueAsString).orElse(null))
                .param("id", id)
                .update();
    }

    /// Only for whoever asked for it: it covers his regions.
    Optional<GapReport> find(UUID id, UUID by) {
        return jdbc.sql("select * from routing.gap_report where id = :id and asked_by = :by")
                .param("id", id)
                .param("by", by)
                .query(this::report)
                .optional();
    }

    private GapReport report(ResultSet row, int index) throws SQLException {
        return new GapReport(
                row.getObject("id", UUID.class),
                row.getInt("rule_set"),
                RuleRows.instant(row, "at").orElseThrow(),
                GapReport.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                RuleRows.instant(row, "started_at").orElseThrow(),
                RuleRows.instant(row, "touched_at").orElseThrow(),
                Optional.ofNullable(row.getString("result"))
                        .map(text -> json.readValue(text, GapReport.GapResult.class)));
    }
}
