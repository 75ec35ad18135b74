package city.chengshu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What the clock does to cases (催办 督办): makes their next escalation step due now, and counts
/// afterwards whether each step was taken exactly once, whoever died meanwhile.
final class Clockwork {

    /// @param fired effects of the clock that are there
    /// @param twice those there more often than the clock struck
    /// @param missed steps counted as taken whose effect is not there, or that were never taken
    record Counted(int fired, int twice, int missed) {}

    private static final int PULLED = 80;

    /// The same said to the same about the same, but codes for logging in: those are asked for
    /// again.
    private static final String SAID_TWICE =
            """
            select template || ' ' || coalesce(content ->> 'kindName', '') || ' ' || coalesce(content ->> 'reason', '') as what,
                   count(*) as times
              from notices.notice where template <> 'login-code'
             group by link, template, person, unit, channel, content ->> 'kindName', content ->> 'reason' having count(*) > 1
            """;

    /// A step is due after so many that were taken: a reminder, two urgings and an order between.
    private static final String EFFECTS =
            """
            with struck as (
                select id, alarms from cases.city_case where source = 'citizen'),
            expected as (
                select struck.id, kind from struck, (values ('临期提醒', 1), ('系统自动催办', 2), ('系统自动督办', 3), ('超期较久', 4)) as step (kind, after)
                 where alarms >= after),
            effect as (
                select struck.id, '临期提醒' as kind from struck join notices.notice n
                       on n.link = '/console/cases/' || struck.id and n.content ->> 'kindName' = '临期提醒'
                union all
                select e.case_id, k.kind from cases.case_event e, (values ('系统自动催办'), ('系统自动督办'), ('超期较久')) as k (kind)
                 where e.action in ('URGE', 'SUPERVISE') and e.reason like '%%' || k.kind || '%%'),
            counted as (
                select coalesce(x.id, f.id) as id, x.kind is not null as is_expected, coalesce(f.number, 0) as number
                  from expected x
                  full join (select id, kind, count(*) as number from effect group by 1, 2) f
                    on f.id = x.id and f.kind = x.kind),
            said_twice as (
                select times - 1 as more from (%s) as repeated)
            select coalesce(sum(number), 0),
                   coalesce(sum(case when is_expected then greatest(number - 1, 0) else number end), 0)
                       + coalesce((select sum(more) from said_twice), 0),
                   count(*) filter (where is_expected and number = 0)
              from counted
            """
                    .formatted(SAID_TWICE);

    /// What was said or done more than once, for whoever looks for the fault.
    private static final String WHAT_TWICE =
            """
            select what, count(*) as cases, max(times) as most from (
                %s
                union all
                select action || ' ' || reason, count(*) from cases.case_event where action in ('URGE', 'SUPERVISE')
                 group by case_id, action, reason having count(*) > 1) as repeated
             group by what order by cases desc limit 10
            """
                    .formatted(SAID_TWICE);

    private Clockwork() {}

    /// Makes the next step of some cases due now.
    static void strike(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        update cases.city_case set alarm_at = now() - interval '1 second'
                         where id in (select id from cases.city_case where alarms < 4 and alarm_at > now()
                                       order by random() limit ?)
                        """)) {
            statement.setInt(1, PULLED);
            statement.executeUpdate();
        }
    }

    /// Waits until the clock has begun, or until all is done.
    ///
    /// @param left go on when so many or fewer are still due
    /// @return whether it came so far in time
    static boolean await(Connection connection, int left, Duration patience) throws SQLException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (due(connection) <= left) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return false;
    }

    static int due(Connection connection) throws SQLException {
        return query(
                connection,
                "select count(*) from cases.city_case where alarm_at <= now()",
                row -> row.getInt(1));
    }

    static Counted count(Connection connection) throws SQLException {
        var due = due(connection);
        return query(
                connection,
                EFFECTS,
                row -> new Counted(row.getInt(1), row.getInt(2), row.getInt(3) + due));
    }

    static List<String> whatTwice(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WHAT_TWICE)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(
                        "%s: %d cases, up to %d times"
                                .formatted(row.getString(1), row.getInt(2), row.getInt(3)));
            }
            return found;
        }
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> T query(Connection connection, String sql, Read<T> read)
            throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return read.from(row);
        }
    }
}
