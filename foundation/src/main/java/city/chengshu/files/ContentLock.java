package city.chengshu.files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One at a time per content (内容锁), on all nodes: an upload of a photo and the removal of the same
/// photo must not pass each other between a look at the store and the row. Held until the
/// transaction ends.
@Component
class ContentLock {

    private final JdbcClient jdbc;

    ContentLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
