package city.chengshu.indicators;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Keeps from when until when something stands (存量登记), in the writer's transaction. What stands is
/// never changed: it ends, and another begins. Each changes the sums in the same statement.
@Service
public class RecordStandings {

    private static final String BEGIN =
            """
            with changed as (
                insert into indicators.stretch (fact, subject, region, unit, role, class, amount, since, due)
                values (:fact, :subject, :region, :unit, '', :class, 1, :now, :due)
                returning fact, region, due, amount)
            """;

    private static final String END =
            """
            with changed as (
                update indicators.stretch set until = greatest(since, :now)
                 where fact = :fact and subject = :subject and until is null
                returning fact, region, due, -amount as amount)
            """;

    private static final String SUM_CHANGED =
            """
            insert into indicators.standing_change (fact, district, due_day, amount)
            select fact, left(region, 6), coalesce(cast(due at time zone 'Asia/Shanghai' as date), 'infinity'), amount
              from changed
            """;

    private final JdbcClient jdbc;

    RecordStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From now on the subject stands like this.
    public void begin(Standing standing, Instant now) {
        jdbc.sql(BEGIN + SUM_CHANGED)
                .param("fact", standing.name())
                .param("subject", standing.subject())
                .param("region", standing.region())
                .param("unit", standing.unit().orElse(null), Types.OTHER)
                .param("class", standing.classCode())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "due",
                        standing.due().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// It stands no more. One that began at the same moment never did.
    public void end(String name, UUID subject, Instant now) {
        jdbc.sql(END + SUM_CHANGED)
                .param("fact", name)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
