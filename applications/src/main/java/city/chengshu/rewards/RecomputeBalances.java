package city.chengshu.rewards;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Works balances and spent budgets out again from the ledger (重算余额). Nothing changes if all was
/// right.
@Service
public class RecomputeBalances {

    /// What each grant came to, by its ledger alone.
    private static final String SUMS =
            """
            with entries as (
                select grant_id, bool_or(entry = 'CREDITED') as credited, bool_or(entry = 'REVOKED') as revoked
                  from rewards.ledger group by grant_id),
            sums as (
                select g.person, g.kind,
                       coalesce(sum(g.amount) filter (where not e.credited and not e.revoked), 0) as pending,
                       coalesce(sum(g.amount) filter (where e.credited and not e.revoked), 0) as credited
                  from entries e join rewards.reward_grant g on g.id = e.grant_id
                 group by g.person, g.kind)
            update rewards.balance b set pending = s.pending, credited = s.credited
              from sums s
             where b.person = s.person and b.kind = s.kind
               and (b.pending, b.credited) is distinct from (s.pending, s.credited)
            """;

    private static final String SPENT =
            """
            with spent as (
                select g.rule, date_trunc('month', min(l.at) at time zone 'Asia/Shanghai')::date as month, g.amount
                  from rewards.ledger l join rewards.reward_grant g on g.id = l.grant_id
                 group by g.id having not bool_or(l.entry = 'REVOKED')),
            sums as (select rule, month, sum(amount) as amount from spent group by rule, month)
            update rewards.budget b set spent = coalesce(s.amount, 0)
              from rewards.budget o left join sums s on s.rule = o.rule and s.month = o.month
             where b.rule = o.rule and b.month = o.month and b.spent <> coalesce(s.amount, 0)
            """;

    private final JdbcClient jdbc;

    RecomputeBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many sums were wrong.
    @Transactional
    public int recompute() {
        jdbc.sql("lock table rewards.balance, rewards.budget in exclusive mode").update();
        return jdbc.sql(SUMS).update() + jdbc.sql(SPENT).update();
    }
}
