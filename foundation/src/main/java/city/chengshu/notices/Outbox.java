package city.chengshu.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Messages waiting, delivered and given up (发件箱).
@Repository
class Outbox {

    private static final String INSERT =
            """
            insert into notices.notice (id, template, channel, person, unit, content, link, at,
                                        state, next_attempt, delivered_at, simulated)
            values (:id, :template, :channel, :person, :unit, :content::jsonb, :link, :at,
                    :state, :next, :delivered, :simulated)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, Notice notice, Instant now, boolean simulated) {
        var channel = ChannelKind.of(notice.to());
        var at = now.atOffset(ZoneOffset.UTC);
        var inApp = channel == ChannelKind.IN_APP;
        jdbc.sql(INSERT)
                .param("id", id)
                .param("template", notice.template())
                .param("channel", channel.name())
                .param("person", notice.to() instanceof Recipient.Person(var who) ? who : null)
                .param("unit", notice.to() instanceof Recipient.Unit(var who) ? who : null)
                .param("content", json.writeValueAsString(notice.values()))
                .param("link", notice.link())
                .param("at", at)
                .param("state", inApp ? "DELIVERED" : "PENDING")
                .param("next", inApp ? null : at)
                .param("delivered", inApp ? at : null)
                .param("simulated", simulated)
                .update();
    }
}
