package city.chengshu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// One link of the chain.
record Seal(long number, UUID record, byte[] hash) {

    static final Seal BEGINNING = new Seal(0, new UUID(0, 0), Chain.BEGINNING);

    Seal next(AuditRecord record) {
        return new Seal(number + 1, record.id(), Chain.next(hash, number + 1, record));
    }

    static Seal read(ResultSet row, int index) throws SQLException {
        return new Seal(
                row.getLong("number"), row.getObject("record", UUID.class), row.getBytes("hash"));
    }
}
