package city.chengshu.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of the demo city is loaded.
@Repository
class Loaded {

    private final JdbcClient jdbc;
    private final Clock clock;

    Loaded(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// When a part was noted first.
    Optional<Instant> find(String part) {
        return jdbc.sql("select at from demo.loaded where part = :part")
                .param("part", part)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Notes a part now, unless it was noted before; answers when it was.
    Instant note(String part) {
        jdbc.sql("insert into demo.loaded (part, at) values (:part, :now) on conflict do nothing")
                .param("part", part)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(part).orElseThrow();
    }

    Set<Integer> historyParts() {
        return Set.copyOf(
                jdbc.sql("select part from demo.history")
                        .query((row, _) -> row.getInt("part"))
                        .list());
    }

    void noteHistory(int part, int cases, int deeds) {
        jdbc.sql(
                        """
                        insert into demo.history (part, cases, deeds, loaded)
                        values (:part, :cases, :deeds, now())
                        """)
                .param("part", part)
                .param("cases", cases)
                .param("deeds", deeds)
                .update();
    }
}
