package city.chengshu.indicators;

import city.chengshu.kernel.HouseClock;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Adds to the sums of what stands what has begun and ended since (存量汇总), as [RollUpFacts] does for
/// facts. Whatever fell due before yesterday is late for every question from now on, and one sum.
@Service
class RollUpStandings {

    private static final String MOVE =
            """
            with taken as (
                delete from indicators.standing_change
                 where ctid = any(array(select ctid from indicators.standing_change for update skip locked))
                returning *),
            past as (
                delete from indicators.standing_sum where due_day < :yesterday and due_day <> '-infinity'
                returning *)
            insert into indicators.standing_sum as held (fact, due_day, district, amount)
            select fact, case when due_day < :yesterday then '-infinity' else due_day end, district, sum(amount)
              from (select fact, due_day, district, amount from taken
                    union all
                    select fact, due_day, district, amount from past) as moved
             group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3
            on conflict (fact, due_day, district) do update set amount = held.amount + excluded.amount
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RollUpStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        jdbc.sql(MOVE).param("yesterday", today.minusDays(1)).update();
        jdbc.sql("delete from indicators.standing_sum where amount = 0").update();
    }
}
