package city.chengshu.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// When everything was last saved (上次备份).
@Service
public class LastBackup {

    private final JdbcClient jdbc;

    LastBackup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Instant> find() {
        return jdbc.sql("select at from backup.made order by at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
