package city.chengshu.files;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Removes photos that nobody ever bound to anything (清理孤立附件).
@Service
class RemoveOrphans {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ContentStore store;
    private final Clock clock;

    RemoveOrphans(JdbcClient jdbc, ContentStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /// @return how many rows went
    @Transactional
    int remove() {
        var gone =
                jdbc.sql(
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
        gone.stream().distinct().filter(name -> !isUsed(name)).forEach(store::remove);
        return gone.size();
    }

    private boolean isUsed(String name) {
        return jdbc.sql("select exists (select from files.file where sha256 = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
