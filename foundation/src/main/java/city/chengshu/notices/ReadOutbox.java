package city.chengshu.notices;

import city.chengshu.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an operator needs to see of messages (发件箱监控): states and reasons, neither addresses nor
/// texts.
@Service
public class ReadOutbox {

    private static final int PAGE = 50;
    private static final UUID LATEST = new UUID(-1, -1);

    /// What became of a message.
    public enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP,
        /// Simulated history never leaves the house.
        SKIPPED
    }

    public record Item(
            UUID id,
            String template,
            ChannelKind channel,
            State state,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<Instant> deliveredAt,
            Optional<String> reason,
            Instant at,
            boolean simulated) {}

    private final JdbcClient jdbc;

    ReadOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many have not gone out yet.
    public int countWaiting() {
        return jdbc.sql("select count(*) from notices.notice where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    /// The newest first, of one state and channel or of all.
    public Page<Item> list(
            Optional<State> state, Optional<ChannelKind> channel, Optional<String> cursor) {
        var statement =
                jdbc.sql(
                                """
                                select id, template, channel, state, attempts, next_attempt, delivered_at,
                                       reason, at, simulated
                                  from notices.notice
                                 where id < :before %s %s order by id desc limit :limit
                                """
                                        .formatted(
                                                state.isPresent() ? "and state = :state" : "",
                                                channel.isPresent()
                                                        ? "and channel = :channel"
                                                        : ""))
                        .param("before", cursor.map(ReadNotices::parse).orElse(LATEST))
                        .param("limit", PAGE + 1);
        state.ifPresent(wanted -> statement.param("state", wanted.name()));
        channel.ifPresent(wanted -> statement.param("channel", wanted.name()));
        var rows = statement.query(ReadOutbox::item).list();
        return Page.cut(rows, PAGE, last -> last.id().toString());
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("template"),
                ChannelKind.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                moment(row.getObject("next_attempt", OffsetDateTime.class)),
                moment(row.getObject("delivered_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("simulated"));
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
