package city.chengshu.audit;

import city.chengshu.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Reads records as they are kept.
final class AuditRows {

    static final String COLUMNS =
            "r.id, r.at, r.event, r.actor, r.kind, r.name, r.method, r.path, r.subject, r.status, r.code, r.address";

    private AuditRows() {}

    static AuditRecord read(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getObject("actor", UUID.class),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("method"),
                row.getString("path"),
                row.getString("subject"),
                row.getInt("status"),
                row.getString("code"),
                row.getString("address"));
    }
}
