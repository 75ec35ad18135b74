package city.chengshu.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Hangs new records on the chain, one batch at a time; of several nodes one does it.
@Service
class SealAudit {

    private static final int BATCH = 2_000;
    private static final long LOCK = 0x617564697453656CL;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transaction;
    private final HeadFile headFile;

    SealAudit(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionOperations transaction,
            HeadFile headFile) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.headFile = headFile;
    }

    /// Seals all there is.
    void sealAll() {
        while (sealBatch() == BATCH) {
            // More may be waiting.
        }
    }

    private int sealBatch() {
        var sealed = transaction.execute(_ -> sealInTransaction());
        if (sealed.isEmpty()) {
            return 0;
        }
        headFile.write(sealed.getLast());
        return sealed.size();
    }

    private List<Seal> sealInTransaction() {
        var ours =
                jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single();
        if (!ours) {
            return List.of();
        }
        var head = head();
        var seals = new ArrayList<Seal>();
        for (var record : unsealed()) {
            head = head.next(record);
            seals.add(head);
        }
        keep(seals);
        return seals;
    }

    private Seal head() {
        return jdbc.sql("select number, record, hash from audit.seal order by number desc limit 1")
                .query(Seal::read)
                .optional()
                .orElse(Seal.BEGINNING);
    }

    private List<AuditRecord> unsealed() {
        return jdbc.sql(
                        "select "
                                + AuditRows.COLUMNS
                                + " from audit.record r where r.id in"
                                + " (select u.record from audit.unsealed u order by u.record limit :batch)"
                                + " order by r.id")
                .param("batch", BATCH)
                .query((row, _) -> AuditRows.read(row))
                .list();
    }

    private void keep(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "insert into audit.seal (number, record, hash) values (?, ?, ?)",
                seals,
                seals.size(),
                (statement, seal) -> {
                    statement.setLong(1, seal.number());
                    statement.setObject(2, seal.record());
                    statement.setBytes(3, seal.hash());
                });
        takeAway(seals);
    }

    /// Joined, not compared with each: with `any`, every record of a small table is held against
    /// all those sealed.
    private void takeAway(List<Seal> seals) {
        jdbc.sql(
                        """
                        delete from audit.unsealed u using unnest(cast(:records as uuid[])) as sealed (record)
                         where u.record = sealed.record
                        """)
                .param(
                        "records",
                        seals.stream().map(Seal::record).map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
