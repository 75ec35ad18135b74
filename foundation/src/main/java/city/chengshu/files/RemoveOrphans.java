package city.chengshu.files;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes photos that nobody ever bound to anything (清理孤立附件).
@Service
class RemoveOrphans {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ContentStore store;
    private final ContentLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemoveOrphans(
            JdbcClient jdbc,
            ContentStore store,
            ContentLock lock,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The rows first, committed; then the bytes of each content that no row names any more.
    ///
    /// @return how many rows went
    int remove() {
        var gone = removeRows();
        gone.stream().distinct().forEach(this::removeUnused);
        return gone.size();
    }

    private List<String> removeRows() {
        return jdbc.sql(
                        """
                        delete from files.file where id in
                            (select id from files.file where subject is null and uploaded_at < :old
                              order by uploaded_at limit :batch for update skip locked)
                        returning sha256
                        """)
                .param("old", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void removeUnused(String name) {
        transaction.executeWithoutResult(_ -> {
            lock.take(name);
            if (!isUsed(name)) {
                store.remove(name);
            }
        });
    }

    private boolean isUsed(String name) {
        return jdbc.sql(
                        """
                        select exists (select from files.file where sha256 = :name)
                            or exists (select from files.file where public_copy = :name)
                        """)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
