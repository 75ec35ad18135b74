package city.chengshu;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.postgres.Database;
import city.chengshu.postgres.MigrateModules;
import city.chengshu.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A city that began with the first version of every schema keeps its cases when the program is
/// renewed: a script that was delivered is never changed, what is new comes in scripts of its own.
class UpgradeTest {

    private static final List<String> FIRST_MODULES =
            List.of(
                    "extensions",
                    "access",
                    "archive",
                    "audit",
                    "calendar",
                    "cases",
                    "files",
                    "kernel",
                    "notices",
                    "organization",
                    "region",
                    "reporting",
                    "timers",
                    "worklist");

    private static final String CASE =
            """
            insert into cases.city_case (id, number, version, state, class_code, region, region_name, address, text,
                registered_at, stage_entered, stage_due, source, simulated)
            values ('01900000-0000-7000-8000-000000000001', '3702022026010100001', 1, 'REPORTED', 'QD01', '370202001000',
                '街道', '', '', '2026-01-01 08:00Z', '2026-01-01 08:00Z', '2026-01-01 09:00Z', 'citizen', false);
            insert into cases.case_event (case_id, seq, action, to_state, actor, actor_name, role, at)
            values ('01900000-0000-7000-8000-000000000001', 1, 'REGISTER', 'REPORTED', gen_random_uuid(), '', 'REPORTER',
                '2026-01-01 08:00Z')
            """;

    private final Database city =
            Database.of(
                    TestDatabase.createDatabase(), TestDatabase.user(), TestDatabase.password());

    @Test
    void theCasesOfTheFirstVersionLiveOnInTheNewest() throws SQLException {
        migrateTo("1");
        execute(CASE);
        migrateTo("latest");
        assertThat(read("select class_code from cases.case_event")).isEqualTo("QD01");
        assertThat(read("select count(*) from cases.city_case where alarm_at = stage_due"))
                .as("its deadline is watched")
                .isEqualTo("1");
        assertThat(
                        read(
                                "select count(*) from access.role_permission where permission = 'case.approve'"))
                .isEqualTo("2");
    }

    private void migrateTo(String version) {
        MigrateModules.to(
                city,
                FIRST_MODULES.stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> version)));
    }

    private void execute(String statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String read(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(city.url(), city.user(), city.password());
    }
}
