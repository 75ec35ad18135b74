package city.chengshu.region;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Releases of boundaries (边界版本): all of one import together. A simulated one was made by the
/// program and is labelled 模拟.
@Component
class Releases {

    /// Which boundaries hold now: of each division the newest. Where a district has a real street,
    /// its simulated ones are gone, also those of streets that the real file does not have. The
    /// newest cells of a street are all its cells: a grid is drawn anew as a whole.
    static final String IN_FORCE =
            """
            (select distinct on (b.kind, b.code) b.kind, b.code, b.shape, r.source, r.simulated
               from region.boundary b join region.boundary_release r on r.number = b.release
              where (b.kind <> 'CELL'
                     or not exists (select from region.boundary later
                                     where later.kind = 'CELL' and later.release > b.release
                                       and left(later.code, 9) = left(b.code, 9)))
                and (not r.simulated
                 or not exists (select from region.boundary o
                                  join region.boundary_release real on real.number = o.release
                                 where not real.simulated and o.kind = b.kind
                                   and left(o.code, 6) = left(b.code, 6)
                                   and right(o.code, 6) <> '000000'))
              order by b.kind, b.code, b.release desc) as in_force
            """;

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
}
