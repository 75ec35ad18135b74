package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals to open closed cases again.
@Repository
class Reopenings {

    private static final String ONE = "select * from callback.reopening ";

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False if one was made since the case was closed.
    boolean insert(Reopening one, Optional<UUID> unit) {
        return jdbc.sql(
                                """
                                insert into callback.reopening
                                       (id, case_id, cycle, case_number, report, number, region, unit, hands, origin, words,
                                        proposed_by, proposed_name, proposed_at, due)
                                values (:id, :case, :cycle, :caseNumber, :report, :number, :region, :unit,
                                        cast(:hands as uuid[]), :origin, :words, :by, :byName, :at, :due)
                                on conflict (case_id, cycle) do nothing
                                """)
                        .param("id", one.id())
                        .param("case", one.caseId())
                        .param("cycle", one.cycle())
                        .param("caseNumber", one.caseNumber())
                        .param("report", one.report())
                        .param("number", one.number())
                        .param("region", one.region())
                        .param("unit", unit.orElse(null))
                        .param(
                                "hands",
                                one.hands().stream().map(UUID::toString).toArray(String[]::new))
                        .param("origin", one.origin().name())
                        .param("words", one.words())
                        .param("by", one.proposedBy())
                        .param("byName", one.proposedName())
                        .param("at", one.proposedAt().atOffset(ZoneOffset.UTC))
                        .param("due", one.due().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Reopening> find(UUID id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(ONE + "where id = :id and " + scope.sql("region", "unit"))
                                .param("id", id))
                .query(CallBackRows::reopening)
                .optional();
    }

    Optional<Reopening> findWaiting(UUID caseId) {
        return jdbc.sql(ONE + "where case_id = :case and state = 'ASKED'")
                .param("case", caseId)
                .query(CallBackRows::reopening)
                .optional();
    }

    /// Of a case, the newest first.
    List<Reopening> ofCase(UUID caseId, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        ONE
                                                + "where case_id = :case and "
                                                + scope.sql("region", "unit")
                                                + " order by cycle desc")
                                .param("case", caseId))
                .query(CallBackRows::reopening)
                .list();
    }

    /// False if it was decided already.
    boolean decide(
            Reopening one, Reopening.State state, String decision, Actor officer, Instant now) {
        return jdbc.sql(
                                """
                                update callback.reopening
                                   set state = :state, decision = :decision, decided_by = :by, decided_name = :byName,
                                       decided_at = :at
                                 where id = :id and state = 'ASKED'
                                """)
                        .param("id", one.id())
                        .param("state", state.name())
                        .param("decision", decision)
                        .param("by", officer.id())
                        .param("byName", officer.name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
