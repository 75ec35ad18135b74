package city.chengshu.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What simulated gateways would have sent (模拟).
@Repository
class SimulatedMessages {

    private static final int LAST = 20;

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private final Clock clock;

    SimulatedMessages(JdbcClient jdbc, Envelopes envelopes, Clock clock) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    void add(ChannelKind channel, Message message) {
        jdbc.sql(
                        """
                        insert into notices.simulated_message (id, channel, address_index, subject, body, at)
                        values (:id, :channel, :index, :subject, :body, :at) on conflict (id) do nothing
                        """)
                .param("id", message.id())
                .param("channel", channel.name())
                .param("index", envelopes.index(message.to().address()))
                .param("subject", message.subject())
                .param("body", message.body())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SimulatedMessage> last(ChannelKind channel, String address) {
        return jdbc.sql(
                        """
                        select body, at from notices.simulated_message
                         where address_index = :index and channel = :channel order by at desc limit :last
                        """)
                .param("index", envelopes.index(address))
                .param("channel", channel.name())
                .param("last", LAST)
                .query((row, _) ->
                        new SimulatedMessage(
                                instant(row.getObject("at", OffsetDateTime.class)),
                                row.getString("body")))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
