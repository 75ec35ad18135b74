package city.chengshu.archive;

import city.chengshu.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Historic requests as staff see them, newest first, within their regions.
@Service
public class ListRequests {

    /// One line of the list.
    public record Line(
            UUID id,
            String source,
            String number,
            String classRecorded,
            @Nullable String classCode,
            String outcome,
            String body,
            @Nullable String address,
            @Nullable String region,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    ListRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param region a 12-digit code's significant digits; empty for all
    /// @param before only those opened before
    public List<Line> list(String region, Optional<Instant> before, Actor actor) {
        var statement =
                jdbc.sql(
                                """
                                select id, source, number, class_recorded, class_code, outcome, body,
                                       address, region, place[0] as longitude, place[1] as latitude,
                                       opened_at, closed_at
                                  from archive.request
                                 where coalesce(region, city) like :region || '%%'
                                   and opened_at < :before and %s
                                 order by opened_at desc, id limit %d
                                """
                                        .formatted(
                                                actor.scope()
                                                        .sql(
                                                                "coalesce(region, city)",
                                                                "cast(null as uuid)"),
                                                PAGE))
                        .param("region", region)
                        .param(
                                "before",
                                before.orElse(Instant.parse("9999-01-01T00:00:00Z"))
                                        .atOffset(java.time.ZoneOffset.UTC));
        return actor.scope()
                .bind(statement)
                .query((row, _) ->
                        new Line(
                                row.getObject("id", UUID.class),
                                row.getString("source"),
                                row.getString("number"),
                                row.getString("class_recorded"),
                                row.getString("class_code"),
                                row.getString("outcome"),
                                row.getString("body"),
                                row.getString("address"),
                                row.getString("region"),
                                (Double) row.getObject("longitude"),
                                (Double) row.getObject("latitude"),
                                row.getTimestamp("opened_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("closed_at"))
                                        .map(java.sql.Timestamp::toInstant)
                                        .orElse(null)))
                .list();
    }
}
