package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Pays credited money (支付), one order a transaction; what the channel refuses is tried again the
/// next time. Asked twice after a crash, the channel recognises the grant.
@Service
class PayGrants {

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PayGrants.class);

    private final JdbcClient jdbc;
    private final PaymentChannel channel;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PayGrants(
            JdbcClient jdbc, PaymentChannel channel, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.channel = channel;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// How many were paid.
    int run() {
        var unpaid =
                jdbc.sql(
                                """
                                select id from rewards.reward_grant
                                 where state = 'CREDITED' and kind = 'MONEY' and paid_at is null
                                 order by credited_at limit :batch
                                """)
                        .param("batch", BATCH)
                        .query(UUID.class)
                        .list();
        return (int)
                unpaid.stream()
                        .filter(id -> Boolean.TRUE.equals(transaction.execute(_ -> pay(id))))
                        .count();
    }

    /// Holds the grant while the channel works: nobody revokes it halfway.
    private boolean pay(UUID id) {
        var order =
                jdbc.sql(
                                """
                                select id, person, amount from rewards.reward_grant
                                 where id = :id and state = 'CREDITED' and paid_at is null
                                   for update skip locked
                                """)
                        .param("id", id)
                        .query((row, _) ->
                                new PaymentChannel.Order(
                                        id,
                                        row.getObject("person", UUID.class),
                                        row.getLong("amount")))
                        .optional();
        if (order.isEmpty()) {
            return false;
        }
        try {
            channel.pay(order.get());
        } catch (PaymentChannel.NotPaid later) {
            LOG.warn("Grant {} was not paid: {}", id, later.getMessage());
            return false;
        }
        note(id);
        return true;
    }

    private void note(UUID id) {
        jdbc.sql(
                        """
                        with noted as (
                            insert into rewards.ledger (grant_id, seq, entry, at, actor, actor_name, reason)
                            values (:id, 3, 'PAID', :now, :actor, :actorName, :through))
                        update rewards.reward_grant set paid_at = :now, paid_through = :through where id = :id
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", Actor.HOUSE.id())
                .param("actorName", Actor.HOUSE.name())
                .param("through", channel.name())
                .update();
    }
}
