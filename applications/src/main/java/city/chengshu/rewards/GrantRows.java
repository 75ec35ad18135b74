package city.chengshu.rewards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Reads grants from rows.
final class GrantRows {

    private GrantRows() {}

    static RewardGrant grant(ResultSet row, int index) throws SQLException {
        return new RewardGrant(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getString("grade"),
                row.getObject("report", UUID.class),
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("class_code"),
                row.getString("region"),
                RewardKind.valueOf(row.getString("kind")),
                row.getLong("amount"),
                RewardGrant.State.valueOf(row.getString("state")),
                instant(row, "granted_at").orElseThrow(),
                instant(row, "credit_at").orElseThrow(),
                instant(row, "credited_at"),
                instant(row, "revoked_at"),
                row.getString("reason"),
                instant(row, "paid_at"),
                Optional.ofNullable(row.getString("paid_through")),
                row.getBoolean("simulated"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
