package city.chengshu.region;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Releases of boundaries (边界版本): all of one import together.
@Component
class Releases {

    /// @param simulated made by the program, to be labelled 模拟
    record Release(int number, String source, boolean simulated, java.time.Instant at) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Releases(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    int add(String source, boolean simulated, List<Boundary> boundaries, Actor by) {
        return add(
                source,
                simulated,
                "DIVISION",
                boundaries.stream()
                        .map(one ->
                                Map.entry(one.code().value(), GeoJson.writeGeometry(one.shape())))
                        .toList(),
                by);
    }

    int add(
            String source,
            boolean simulated,
            String kind,
            List<Map.Entry<String, String>> shapes,
            Actor by) {
        var number =
                jdbc.sql(
                                """
                                insert into region.boundary_release (source, simulated, by, at)
                                values (:source, :simulated, :by, :at) returning number
                                """)
                        .param("source", source)
                        .param("simulated", simulated)
                        .param("by", by.id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single();
        batches.batchUpdate(
                "insert into region.boundary (release, kind, code, shape) values (?, ?, ?, ?::jsonb)",
                shapes,
                500,
                (statement, shape) -> {
                    statement.setInt(1, number);
                    statement.setString(2, kind);
                    statement.setString(3, shape.getKey());
                    statement.setString(4, shape.getValue());
                });
        return number;
    }

    /// The release that decides for divisions of this level below `ancestor` now.
    Optional<Release> current(RegionCode ancestor, RegionCode.Level level) {
        return jdbc.sql(
                        """
                        select r.number, r.source, r.simulated, r.at from region.boundary_release r
                         where exists (select from region.boundary b
                                        where b.release = r.number and b.kind = 'DIVISION'
                                          and b.code like :prefix and b.code like :level)
                         order by r.number desc limit 1
                        """)
                .param("prefix", ancestor.prefix() + "%")
                .param("level", "%" + "0".repeat(12 - level.digits()))
                .query((row, _) ->
                        new Release(
                                row.getInt("number"),
                                row.getString("source"),
                                row.getBoolean("simulated"),
                                row.getObject("at", java.time.OffsetDateTime.class).toInstant()))
                .optional();
    }
}
