package city.chengshu.demo;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one node load at a time: of two that start together on one database the second waits.
@Component
class OneLoader {

    private static final long KEY = 370_200_000_000L;

    private final DataSource source;

    OneLoader(DataSource source) {
        this.source = source;
    }

    void run(Runnable work) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("The database ended the load", cause);
        }
    }
}
