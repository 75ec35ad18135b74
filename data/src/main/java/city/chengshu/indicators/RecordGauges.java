package city.chengshu.indicators;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps readings (仪表登记). A reading holds until the next, and no longer than it was said to: where
/// nobody measured there is no figure. One that did not change only holds longer.
@Service
public class RecordGauges {

    private static final String GIVEN =
            """
            with given as (
                select * from jsonb_to_recordset(cast(:gauges as jsonb))
                           as one (name text, subject uuid, "classCode" text, good boolean, amount bigint))
            """;

    private static final String SAME =
            "s.region = '' and s.fact = name and s.subject = given.subject and s.class = \"classCode\" and s.until > :now";

    private static final String UNCHANGED = "s.amount = given.amount and (s.due is null) = good";

    private static final List<String> STATEMENTS =
            List.of(
                    "update indicators.stretch s set until = :now from given where %s and not (%s)"
                            .formatted(SAME, UNCHANGED),
                    "update indicators.stretch s set until = :until from given where " + SAME,
                    """
                    insert into indicators.stretch (fact, subject, region, role, class, amount, since, until, due)
                    select name, subject, '', '', "classCode", amount, :now, :until,
                           case when good then null else cast(:now as timestamptz) end
                      from given where not exists (select from indicators.stretch s where %s)
                    """
                            .formatted(SAME));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordGauges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    public void record(List<Gauge> gauges, Instant now, Duration holds) {
        var given = json.writeValueAsString(gauges);
        for (var statement : STATEMENTS) {
            jdbc.sql(GIVEN + statement)
                    .param("gauges", given)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("until", now.plus(holds).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Forgets what was read so long ago.
    public int forget(Instant before) {
        return jdbc.sql("delete from indicators.stretch where region = '' and until < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
