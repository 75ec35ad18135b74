package city.chengshu.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// Numbers that count on (流水号), each given once, on however many nodes.
///
/// A number is taken in a transaction of its own, so that nobody waits for the work of another who
/// counts on from the same number. Work that fails afterwards leaves a gap. The transaction is not
/// waited for until it is on disk: it lies before the work's own in the log, and that is.
@Component
public class RunningNumbers implements DisposableBean {

    /// A number is taken in well under a millisecond.
    private static final int CONNECTIONS = 2;

    private final HikariDataSource apart;

    RunningNumbers(DataSourceProperties properties) {
        apart = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        apart.setPoolName("numbers");
        apart.setMaximumPoolSize(CONNECTIONS);
        apart.setConnectionInitSql("set synchronous_commit = off");
    }

    /// The next number.
    ///
    /// @param sql one statement that counts on and answers the number, its parameters as `?`
    public long next(String sql, Object... parameters) {
        try (var connection = apart.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException cause) {
            throw new SQLStateSQLExceptionTranslator().translate("count on", sql, cause);
        }
    }

    @Override
    public void destroy() {
        apart.close();
    }
}
