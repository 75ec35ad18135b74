package city.chengshu.notices;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Somebody's box inside the faces (我的通知): what is for him, and what is for his units.
@Service
public class ReadNotices {

    private static final int PAGE = 30;

    /// The unread are counted among the latest so many of each box.
    private static final int COUNT_AMONG = 200;

    private static final String MINE = "(n.person = :me or n.unit = any(cast(:units as uuid[])))";

    /// The latest of the reader's own box and of each unit's, each from its index: one condition
    /// with `or` would walk everybody's notices for somebody who has few.
    private static final String LATEST_OF_EACH =
            """
            ((select n.* from notices.notice n where n.person = :me and n.id < :before
               order by n.id desc limit :limit)
             union all
             select found.* from unnest(cast(:units as uuid[])) as key (value) cross join lateral
                (select n.* from notices.notice n where n.unit = key.value and n.id < :before
                  order by n.id desc limit :limit) as found)
            """;

    private static final String LIST =
            """
            select n.id, n.template, n.content, n.link, n.at, n.simulated, r.at as read_at
              from %s n left join notices.reading r on r.notice = n.id and r.person = :me
             order by n.id desc limit :limit
            """
                    .formatted(LATEST_OF_EACH);

    private static final String COUNT_UNREAD =
            """
            select count(*) from %s n
             where not exists (select from notices.reading r where r.notice = n.id and r.person = :me)
            """
                    .formatted(LATEST_OF_EACH);

    private static final UUID LATEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Templates templates;
    private final Clock clock;

    ReadNotices(JdbcClient jdbc, JsonMapper json, Templates templates, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.templates = templates;
        this.clock = clock;
    }

    /// The newest first.
    public Page<Received> list(Optional<String> cursor, Language language, Actor reader) {
        var rows =
                bind(jdbc.sql(LIST), reader)
                        .param("before", cursor.map(ReadNotices::parse).orElse(LATEST))
                        .param("limit", PAGE + 1)
                        .query((row, _) -> received(row, language))
                        .list();
        return Page.cut(rows, PAGE, last -> last.id().toString());
    }

    private Received received(ResultSet row, Language language) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var template = row.getString("template");
        var text = templates.text(template, language, at, values(row.getString("content")));
        return new Received(
                row.getObject("id", UUID.class),
                template,
                text.subject(),
                text.body(),
                Optional.of(row.getString("link")).filter(link -> !link.isEmpty()),
                at,
                row.getObject("read_at") == null ? Received.Read.NO : Received.Read.YES,
                row.getBoolean("simulated"));
    }

    /// How many of the latest are not read yet.
    public int countUnread(Actor reader) {
        return bind(jdbc.sql(COUNT_UNREAD), reader)
                .param("before", LATEST)
                .param("limit", COUNT_AMONG)
                .query(Integer.class)
                .single();
    }

    /// Remembers that the reader has seen a notice of his.
    public void markRead(UUID id, Actor reader) {
        var mine =
                bind(
                                jdbc.sql(
                                        "select id from notices.notice n where n.id = :id and "
                                                + MINE),
                                reader)
                        .param("id", id)
                        .query(UUID.class)
                        .optional();
        if (mine.isEmpty()) {
            throw new Refusal(
                    NoticesError.UNKNOWN_NOTICE,
                    "Cannot mark notice %s as read: you have no such notice".formatted(id));
        }
        jdbc.sql(
                        """
                        insert into notices.reading (person, notice, at) values (:me, :id, :at)
                        on conflict (person, notice) do nothing
                        """)
                .param("me", reader.id())
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Actor reader) {
        var units = reader.scope().units().stream().map(UUID::toString).toArray(String[]::new);
        return statement.param("me", reader.id()).param("units", units);
    }

    private Map<String, String> values(String content) {
        return json.readValue(content, new TypeReference<Map<String, String>>() {});
    }

    static UUID parse(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(
                    NoticesError.BAD_CURSOR,
                    "Cannot list notices after '%s': not a cursor".formatted(cursor));
        }
    }
}
