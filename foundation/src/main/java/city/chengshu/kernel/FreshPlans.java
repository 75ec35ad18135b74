package city.chengshu.kernel;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Has PostgreSQL plan a question each time it is asked (逐次规划): for searches whose best way depends
/// on the values, such as a rare word or a common one, a street or the whole city.
///
/// Every other statement keeps one plan for all values after a few runs, which is cheaper.
@Component
public class FreshPlans {

    private final JdbcClient jdbc;

    FreshPlans(DataSource source) {
        this.jdbc = JdbcClient.create(new Unprepared(source));
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    private static final class Unprepared extends JdbcTemplate {

        Unprepared(DataSource source) {
            super(source);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
