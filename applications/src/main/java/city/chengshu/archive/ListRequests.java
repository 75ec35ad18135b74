package city.chengshu.archive;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Historic requests as staff see them, within their regions.
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
            String statusRecorded,
            @Nullable String regionRecorded,
            String body,
            @Nullable String address,
            @Nullable String region,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    private static final int PAGE = 50;

    private static final String LINE =
            """
            select id, source, number, class_recorded, class_code, outcome, status_recorded,
                   region_recorded, body, address, region,
                   place[0] as longitude, place[1] as latitude, opened_at, closed_at
              from archive.request
            """;

    private final JdbcClient jdbc;

    ListRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is looked for.
    ///
    /// @param region a 12-digit code's significant digits; empty for all
    /// @param withoutPlace only what waits at the manual desk (人工落点), the longest waiting first
    /// @param words part of the number, the class, the address or the text; empty for all
    /// @param after the last one of the page before
    public record Wanted(String region, boolean withoutPlace, String words, Optional<UUID> after) {}

    public Page<Line> list(Wanted wanted, Actor actor) {
        var statement =
                jdbc.sql(LINE + where(wanted, actor))
                        .param("region", wanted.region())
                        .param("limit", PAGE + 1);
        wanted.after().ifPresent(id -> statement.param("after", id));
        if (!wanted.words().isBlank()) {
            statement.param("words", pattern(wanted.words().strip()));
        }
        var lines = actor.scope().bind(statement).query(ListRequests::line).list();
        return Page.cut(lines, PAGE, line -> line.id().toString());
    }

    private static String pattern(String words) {
        var plain = words.replace("\0", "").replace("\\", "\\\\");
        return "%" + plain.replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /// One of them, if it lies within the actor's regions.
    public Line get(UUID id, Actor actor) {
        return actor.scope()
                .bind(jdbc.sql(LINE + "where id = :id and " + scope(actor)).param("id", id))
                .query(ListRequests::line)
                .optional()
                .orElseThrow(() ->
                        new Refusal(
                                ArchiveError.UNKNOWN_REQUEST,
                                "Cannot find request %s: not there for you".formatted(id)));
    }

    private static String where(Wanted wanted, Actor actor) {
        var conditions = new StringBuilder("where coalesce(region, city) like :region || '%' and ");
        conditions.append(scope(actor));
        if (wanted.withoutPlace()) {
            conditions.append(" and place is null");
        }
        if (!wanted.words().isBlank()) {
            conditions.append(
                    " and concat_ws(' ', number, class_recorded, address, body) ilike :words");
        }
        if (wanted.after().isPresent()) {
            conditions.append(
                    """
                     and (opened_at, id) %s (select opened_at, id from archive.request
                                              where id = :after)
                    """
                            .formatted(wanted.withoutPlace() ? ">" : "<"));
        }
        var order = wanted.withoutPlace() ? "" : " desc";
        return conditions + " order by opened_at%s, id%s limit :limit".formatted(order, order);
    }

    private static String scope(Actor actor) {
        return actor.scope().sql("coalesce(region, city)", "cast(null as uuid)");
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("number"),
                row.getString("class_recorded"),
                row.getString("class_code"),
                row.getString("outcome"),
                row.getString("status_recorded"),
                row.getString("region_recorded"),
                row.getString("body"),
                row.getString("address"),
                row.getString("region"),
                (Double) row.getObject("longitude"),
                (Double) row.getObject("latitude"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
