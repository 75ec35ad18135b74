package city.chengshu.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The demo people one may log in as (演示账号); nobody outside demo mode.
@Service
public class DemoLogins {

    /// The one password of all demo people; it is public, so they exist on loopback only.
    public static final String PASSWORD = "Chengshu-2026";

    public record DemoLogin(String login, String name) {}

    private final JdbcClient jdbc;
    private final DemoSettings settings;

    DemoLogins(JdbcClient jdbc, DemoSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public List<DemoLogin> list() {
        if (!settings.demo()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select login, name from access.account
                         where demo and kind = 'STAFF' and not locked order by id
                        """)
                .query((row, _) -> new DemoLogin(row.getString("login"), row.getString("name")))
                .list();
    }
}
