package city.chengshu.files;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The original photo with its place and time leaves when its time is over (删除原始照片); the stripped
/// copies stay. In the caller's transaction: the bytes go first, so that a program that dies
/// between finds the row again and nothing is left behind.
@Service
public class EraseOriginals {

    private final JdbcClient jdbc;
    private final ContentStore store;
    private final ContentLock lock;
    private final Clock clock;

    EraseOriginals(JdbcClient jdbc, ContentStore store, ContentLock lock, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    /// @param subjects what the photos were attached to
    @Transactional
    public void erase(String system, List<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).toArray(String[]::new);
        var names =
                jdbc.sql(
                                """
                                select distinct sha256 from files.file
                                 where system = :system and subject = any(cast(:ids as uuid[]))
                                   and original_erased_at is null order by sha256
                                """)
                        .param("system", system)
                        .param("ids", ids)
                        .query(String.class)
                        .list();
        names.forEach(name -> removeUnless(name, system, ids));
        jdbc.sql(
                        """
                        update files.file set longitude = null, latitude = null, taken_at = null, original_erased_at = :now
                         where system = :system and subject = any(cast(:ids as uuid[])) and original_erased_at is null
                        """)
                .param("system", system)
                .param("ids", ids)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The same photo sent for something else keeps its original.
    private void removeUnless(String name, String system, String[] ids) {
        lock.take(name);
        var isNeeded =
                jdbc.sql(
                                """
                                select exists (select from files.file
                                                where sha256 = :name and original_erased_at is null
                                                  and not (system is not distinct from :system
                                                           and coalesce(subject = any(cast(:ids as uuid[])), false)))
                                """)
                        .param("name", name)
                        .param("system", system)
                        .param("ids", ids)
                        .query(Boolean.class)
                        .single();
        if (!isNeeded) {
            store.removeOriginal(name);
        }
    }

    /// From now on nobody knows who uploaded them.
    @Transactional
    public void forgetUploaders(String system, List<UUID> subjects, UUID nobody) {
        jdbc.sql(
                        """
                        update files.file set uploader = :nobody
                         where system = :system and subject = any(cast(:ids as uuid[])) and role = 'before'
                        """)
                .param("system", system)
                .param("ids", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .param("nobody", nobody)
                .update();
    }
}
