package city.chengshu.notices;

import city.chengshu.kernel.OrNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Messages waiting, delivered and given up (发件箱).
@Repository
class Outbox {

    private static final String INSERT =
            """
            insert into notices.notice (id, template, channel, person, unit, content, sealed, address_index,
                                        link, at, state, next_attempt, delivered_at, simulated)
            values (:id, :template, :channel, cast(:person as uuid), cast(:unit as uuid), :content::jsonb, :sealed,
                    :index, :link, :at, :state, cast(:next as timestamptz), cast(:delivered as timestamptz), :simulated)
            """;

    /// Several nodes may ask at once: each gets other rows, and has them until the lease is over.
    private static final String CLAIM =
            """
            update notices.notice set attempts = attempts + 1, next_attempt = :lease
             where id in (select id from notices.notice
                           where channel = :channel and state = 'PENDING' and next_attempt <= :now
                           order by next_attempt limit :limit for update skip locked)
            returning id, template, channel, link, at, sealed, attempts
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Envelopes envelopes;

    Outbox(JdbcClient jdbc, JsonMapper json, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.json = json;
        this.envelopes = envelopes;
    }

    /// Inside the house a notice is delivered at once; simulated ones never leave it.
    void insert(UUID id, Notice notice, Instant now, boolean simulated) {
        var channel = ChannelKind.of(notice.to());
        var inside = channel == ChannelKind.IN_APP;
        var address = notice.to().address();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("template", notice.template())
                .param("channel", channel.name())
                .param(
                        "person",
                        OrNull.text(notice.to() instanceof Recipient.Person(var who) ? who : null))
                .param(
                        "unit",
                        OrNull.text(notice.to() instanceof Recipient.Unit(var who) ? who : null))
                .param(
                        "content",
                        OrNull.text(inside ? json.writeValueAsString(notice.values()) : null))
                .param("sealed", inside ? null : seal(id, notice))
                .param("index", inside ? null : envelopes.index(address))
                .param("link", notice.link())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("state", inside ? "DELIVERED" : simulated ? "SKIPPED" : "PENDING")
                .param("next", OrNull.text(inside || simulated ? null : now))
                .param("delivered", OrNull.text(inside ? now : null))
                .param("simulated", simulated)
                .update();
    }

    private byte[] seal(UUID id, Notice notice) {
        return envelopes.seal(id, new Envelopes.Content(notice.to().address(), notice.values()));
    }

    List<Waiting> claim(ChannelKind channel, Instant now, Duration lease, int limit) {
        return jdbc.sql(CLAIM)
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::waiting)
                .list();
    }

    void delivered(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update notices.notice
                           set state = 'DELIVERED', delivered_at = :now, next_attempt = null, reason = null
                         where id = :id and state = 'PENDING'
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param next when to try again; empty: given up
    void failed(UUID id, String reason, Optional<Instant> next) {
        jdbc.sql(
                        """
                        update notices.notice set state = :state, next_attempt = :next, reason = :reason
                         where id = :id and state = 'PENDING'
                        """)
                .param("id", id)
                .param("state", next.isPresent() ? "PENDING" : "GIVEN_UP")
                .param("next", next.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("reason", reason.substring(0, Math.min(reason.length(), 300)))
                .update();
    }

    /// Puts a message in front of the queue with all its attempts; not one a node may be sending
    /// just now, or it would go out twice.
    ///
    /// @return its channel; empty if it is not to be retried
    Optional<ChannelKind> retry(UUID id, Instant now) {
        return jdbc.sql(
                        """
                        update notices.notice set state = 'PENDING', attempts = 0, next_attempt = :now
                         where id = :id
                           and (state = 'GIVEN_UP' or state = 'PENDING' and next_attempt > :leased)
                        returning channel
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", now.plus(DeliverNotices.LEASE).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(ChannelKind::valueOf);
    }

    /// The reason of the last failure stays.
    boolean giveUp(UUID id) {
        return jdbc.sql(
                                """
                                update notices.notice set state = 'GIVEN_UP', next_attempt = null
                                 where id = :id and state = 'PENDING'
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    private Waiting waiting(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Waiting(
                id,
                row.getString("template"),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                envelopes.open(id, row.getBytes("sealed")),
                row.getInt("attempts"));
    }
}
