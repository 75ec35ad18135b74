package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Credits what is due (到账), found by index. A grant is credited once however many nodes try: its
/// state is the proof, and whoever holds its row decides.
@Service
class CreditGrants {

    private static final int BATCH = 500;

    private record Credited(
            UUID person, String number, RewardKind kind, long amount, boolean told) {}

    private final JdbcClient jdbc;
    private final Notify notify;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CreditGrants(JdbcClient jdbc, Notify notify, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notify = notify;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// How many were credited.
    int run() {
        var done = 0;
        while (true) {
            var credited = transaction.execute(_ -> creditBatch());
            done += credited == null ? 0 : credited;
            if (credited == null || credited < BATCH) {
                return done;
            }
        }
    }

    private int creditBatch() {
        var credited = credit();
        credited.stream().filter(Credited::told).forEach(this::tell);
        return credited.size();
    }

    /// Nobody is told of what a simulated history credits afterwards. A balance that somebody holds
    /// is left for the next time: who waits for nobody is in no deadlock.
    private List<Credited> credit() {
        return jdbc.sql(
                        """
                        with first as (
                            select id, person, kind, amount from rewards.reward_grant
                             where state = 'GRANTED' and credit_at <= :now
                             order by credit_at limit :batch for update skip locked),
                        held as (
                            select person, kind from rewards.balance b
                             where exists (select from first where first.person = b.person and first.kind = b.kind)
                             order by person, kind for update skip locked),
                        due as (select first.* from first join held using (person, kind)),
                        sums as (
                            select person, kind, sum(amount) as amount from due group by person, kind),
                        added as (
                            update rewards.balance b
                               set pending = b.pending - sums.amount, credited = b.credited + sums.amount
                              from sums
                             where b.person = sums.person and b.kind = sums.kind),
                        noted as (
                            insert into rewards.ledger (grant_id, seq, entry, at, actor, actor_name)
                            select id, 2, 'CREDITED', :now, :actor, :actorName from due)
                        update rewards.reward_grant g set state = 'CREDITED', credited_at = :now
                          from due where g.id = due.id
                        returning g.person, g.number, g.kind, g.amount, not (g.simulated and g.credit_at < :recently) as told
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "recently",
                        clock.instant()
                                .minus(java.time.Duration.ofDays(1))
                                .atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .param("actor", Actor.HOUSE.id())
                .param("actorName", Actor.HOUSE.name())
                .query((row, _) ->
                        new Credited(
                                row.getObject("person", UUID.class),
                                row.getString("number"),
                                RewardKind.valueOf(row.getString("kind")),
                                row.getLong("amount"),
                                row.getBoolean("told")))
                .list();
    }

    private void tell(Credited one) {
        notify.send(
                new Notice(
                        one.kind() == RewardKind.POINTS ? "reward-points" : "reward-money",
                        new Recipient.Person(one.person()),
                        Map.of(
                                "number",
                                one.number(),
                                "amount",
                                one.kind() == RewardKind.POINTS
                                        ? Long.toString(one.amount())
                                        : java.math.BigDecimal.valueOf(one.amount(), 2)
                                                .toPlainString()),
                        "/citizen/#/pages/rewards/rewards"));
    }
}
