package city.chengshu.indicators;

import city.chengshu.kernel.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Takes facts in the writer's transaction, all of it in one statement: figures and work can never
/// disagree.
@Service
public class RecordFacts {

    private record Row(
            String fact,
            UUID subject,
            LocalDate day,
            String region,
            @Nullable UUID unit,
            String role,
            String clazz,
            boolean good,
            long amount) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param known when it became known
    public void record(List<Fact> facts, Instant known) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into indicators.fresh (fact, subject, day, known, known_at, region, unit, role, class, good, amount)
                        select fact, subject, day, :known, :knownAt, region, unit, role, clazz, good, amount
                          from jsonb_to_recordset(cast(:facts as jsonb)) as given (fact text, subject uuid, day date,
                               region text, unit uuid, role text, clazz text, good boolean, amount bigint)
                        """)
                .param("known", day(known))
                .param("knownAt", known.atOffset(ZoneOffset.UTC))
                .param(
                        "facts",
                        json.writeValueAsString(facts.stream().map(RecordFacts::row).toList()))
                .update();
    }

    private static Row row(Fact fact) {
        return new Row(
                fact.name(),
                fact.subject(),
                day(fact.at()),
                fact.region(),
                fact.unit().orElse(null),
                fact.role(),
                fact.classCode(),
                fact.good(),
                fact.amount());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.CITY);
    }
}
