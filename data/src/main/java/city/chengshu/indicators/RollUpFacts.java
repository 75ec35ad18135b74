package city.chengshu.indicators;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Adds fresh facts to the sums (汇总). Rows are taken by deleting them, so that what another
/// transaction commits late is not overlooked, and nothing is added twice: all of it is one
/// statement.
@Service
class RollUpFacts {

    private static final int BATCH = 20_000;

    private static final String MOVE =
            """
            with taken as (
                delete from indicators.fresh
                 where ctid = any(array(select ctid from indicators.fresh limit :batch for update skip locked))
                returning *),
            kept as (insert into indicators.fact select * from taken),
            summed as (
                insert into indicators.cell (fact, day, known, region, unit, role, class, good, amount)
                select fact, day, known, region, coalesce(unit, '00000000-0000-0000-0000-000000000000'), role, class,
                       coalesce(sum(amount) filter (where good), 0), sum(amount)
                  from taken group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
                on conflict (fact, day, known, region, unit, role, class) do update
                   set good = cell.good + excluded.good, amount = cell.amount + excluded.amount),
            summed_by_district as (
                insert into indicators.district_cell as held (fact, day, known, district, good, amount)
                select fact, day, known, left(region, 6), coalesce(sum(amount) filter (where good), 0), sum(amount)
                  from taken group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (fact, day, known, district) do update
                   set good = held.good + excluded.good, amount = held.amount + excluded.amount)
            select count(*) from taken
            """;

    private final JdbcClient jdbc;

    RollUpFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Moves all that is there and says how many rows.
    int run() {
        var all = 0;
        while (true) {
            var moved = jdbc.sql(MOVE).param("batch", BATCH).query(Integer.class).single();
            all += moved;
            if (moved < BATCH) {
                return all;
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        private static final int SECONDS = 5;

        @Bean
        Task<Void> rollUpTimer(RollUpFacts rollUpFacts, RollUpStandings rollUpStandings) {
            return Tasks.recurring("indicators-roll-up", FixedDelay.ofSeconds(SECONDS))
                    .execute((_, _) -> {
                        rollUpFacts.run();
                        rollUpStandings.run();
                    });
        }
    }
}
