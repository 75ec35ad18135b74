package city.chengshu.audit;

import city.chengshu.kernel.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds records (审计查询), newest first.
@Service
public class SearchAudit {

    /// What is looked for; what is absent does not restrict.
    public record Query(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> actor,
            Optional<String> event,
            Optional<UUID> before) {}

    private final JdbcClient jdbc;

    SearchAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<AuditRecord> search(Query query, int limit) {
        var rows =
                jdbc.sql(
                                "select "
                                        + AuditRows.COLUMNS
                                        + """
                                          from audit.record r
                                         where (cast(:from as timestamptz) is null or r.at >= :from)
                                           and (cast(:to as timestamptz) is null or r.at < :to)
                                           and (cast(:actor as uuid) is null or r.actor = :actor)
                                           and (cast(:event as text) is null or r.event = :event)
                                           and (cast(:before as uuid) is null or r.id < :before)
                                         order by r.id desc limit :limit
                                        """)
                        .param("from", time(query.from()))
                        .param("to", time(query.to()))
                        .param("actor", query.actor().orElse(null))
                        .param("event", query.event().orElse(null))
                        .param("before", query.before().orElse(null))
                        .param("limit", limit + 1)
                        .query((row, _) -> AuditRows.read(row))
                        .list();
        return Page.cut(rows, limit, record -> record.id().toString());
    }

    private static @Nullable Object time(Optional<Instant> instant) {
        return instant.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
