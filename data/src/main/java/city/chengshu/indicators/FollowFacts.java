package city.chengshu.indicators;

import city.chengshu.kernel.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Says what was told since one last asked (动态), whichever node it was told to. The cursor is a
/// snapshot of the database: what the former one did not see is new, so that nothing that commits
/// late is missed and nothing comes twice.
@Service
public class FollowFacts {

    public record News(
            String fact,
            UUID subject,
            Instant at,
            String region,
            Optional<UUID> unit,
            String classCode,
            boolean good) {}

    public record Batch(String cursor, List<News> news) {}

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 500;

    private static final String SINCE =
            """
            select snapshot, told.*
              from (select pg_current_snapshot() as snapshot) as present
              left join lateral (
                    select * from (select * from indicators.fresh where tx >= :oldest
                                   union all select * from indicators.fact where tx >= :oldest) as facts
                     where fact = any(:facts) and amount > 0 and known_at > :notBefore
                       and tx < cast(cast(pg_snapshot_xmax(snapshot) as text) as bigint)
                       and not pg_visible_in_snapshot(cast(cast(tx as text) as xid8), cast(:cursor as pg_snapshot))
                     order by known_at desc limit :most) as told on true
             order by known_at
            """;

    private static final String LATEST =
            """
            select * from (select * from indicators.fresh union all
                           select * from indicators.fact where known between :day - 1 and :day) as told
             where fact = any(:facts) and amount > 0 and known between :day - 1 and :day and known_at <= :at and %s
             order by known_at desc limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where to go on from if one has seen nothing yet.
    public String now() {
        return jdbc.sql("select cast(pg_current_snapshot() as text)").query(String.class).single();
    }

    /// At most 500, the newest, and nothing older than an hour.
    public Batch since(String cursor, Set<String> facts) {
        var from = Cursor.read(cursor).orElseGet(() -> Cursor.read(now()).orElseThrow());
        var seen = new String[] {from.text()};
        var news = new ArrayList<News>();
        jdbc.sql(SINCE)
                .param("oldest", from.oldest())
                .param("cursor", from.text())
                .param("facts", facts.toArray(String[]::new))
                .param("notBefore", clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(row -> {
                    seen[0] = row.getString("snapshot");
                    if (row.getString("fact") != null) {
                        news.add(news(row, 0));
                    }
                });
        return new Batch(seen[0], List.copyOf(news));
    }

    /// The newest first, as of a moment, of its day and the day before.
    public List<News> latest(Instant at, Set<String> facts, DataScope scope, int most) {
        return scope.bind(
                        jdbc.sql(LATEST.formatted(scope.sql("region", "unit")))
                                .param("facts", facts.toArray(String[]::new))
                                .param(
                                        "day",
                                        java.time.LocalDate.ofInstant(
                                                at, city.chengshu.kernel.HouseClock.CITY))
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("most", most))
                .query(FollowFacts::news)
                .list();
    }

    private static News news(ResultSet row, int index) throws SQLException {
        return new News(
                row.getString("fact"),
                row.getObject("subject", UUID.class),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getString("region"),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                row.getString("class"),
                row.getBoolean("good"));
    }
}
