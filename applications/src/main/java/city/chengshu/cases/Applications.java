package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Actor;
import city.chengshu.organization.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Applications in PostgreSQL. At most one of a case waits for its decision.
@Repository
class Applications {

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Application asked) {
        jdbc.sql(
                        """
                        insert into cases.application (id, case_id, kind, round, reason, photos, amount, limit_unit, until,
                               assisting, asked_by, asked_by_name, unit_name, asked_at, approver, due)
                        values (:id, :case, :kind, :round, :reason, cast(:photos as uuid[]), :amount, :limitUnit, :until,
                               :assisting, :by, :byName, :unitName, :at, :approver, :due)
                        """)
                .param("id", asked.id())
                .param("case", asked.caseId().value())
                .param("kind", asked.kind().name())
                .param("round", asked.round())
                .param("reason", asked.reason())
                .param("photos", asked.photos().stream().map(UUID::toString).toArray(String[]::new))
                .param("amount", asked.limit().map(Limit::amount).orElse(null))
                .param("limitUnit", asked.limit().map(limit -> limit.unit().name()).orElse(null))
                .param("until", asked.until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("assisting", asked.assisting().map(UnitId::value).orElse(null))
                .param("by", asked.askedBy())
                .param("byName", asked.askedByName())
                .param("unitName", asked.unitName().orElse(null))
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("approver", asked.approver())
                .param("due", asked.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends the wait. The case's own version keeps two approvers apart.
    void decide(
            UUID id,
            Application.State state,
            Actor by,
            String words,
            boolean unfounded,
            Instant now) {
        jdbc.sql(
                        """
                        update cases.application
                           set state = :state, decided_by = :by, decided_name = :byName, decided_at = :at,
                               decision = :words, unfounded = :unfounded
                         where id = :id and state = 'ASKED'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("unfounded", unfounded)
                .update();
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql("select * from cases.application where id = :id")
                .param("id", id)
                .query(Applications::read)
                .optional();
    }

    /// All of a case, the oldest first.
    List<Application> listOf(CaseId found) {
        return jdbc.sql(
                        "select * from cases.application where case_id = :case order by asked_at, id")
                .param("case", found.value())
                .query(Applications::read)
                .list();
    }

    private static Application read(ResultSet row, int index) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Application.Kind.valueOf(row.getString("kind")),
                row.getInt("round"),
                row.getString("reason"),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()),
                limit(row),
                CaseRows.instant(row, "until"),
                Optional.ofNullable(row.getObject("assisting", UUID.class)).map(UnitId::new),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                Optional.ofNullable(row.getString("unit_name")),
                CaseRows.instant(row, "asked_at").orElseThrow(),
                row.getString("approver"),
                CaseRows.instant(row, "due").orElseThrow(),
                Application.State.valueOf(row.getString("state")),
                decision(row));
    }

    private static Optional<Limit> limit(ResultSet row) throws SQLException {
        var unit = row.getString("limit_unit");
        return unit == null
                ? Optional.empty()
                : Optional.of(new Limit(row.getInt("amount"), LimitUnit.valueOf(unit)));
    }

    private static Optional<Application.Decision> decision(ResultSet row) throws SQLException {
        var at = CaseRows.instant(row, "decided_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Application.Decision(
                        row.getObject("decided_by", UUID.class),
                        row.getString("decided_name"),
                        at.get(),
                        row.getString("decision"),
                        row.getBoolean("unfounded")));
    }
}
