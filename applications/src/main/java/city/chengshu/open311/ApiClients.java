package city.chengshu.open311;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registered clients and their keys (接口密钥): shown once, kept as a hash, ended at once.
@Service
public class ApiClients {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public record Client(
            UUID id, String name, String contact, Instant createdAt, Optional<Instant> revokedAt) {

        /// In whose name the client reports.
        public Actor actor() {
            return new Actor(
                    id, Actor.Kind.SYSTEM, name, Set.of("SYSTEM"), Set.of(), DataScope.NOTHING);
        }
    }

    /// @param key never to be seen again
    public record Registered(Client client, String key) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Registered register(String name, String contact, Actor by) {
        var now = clock.instant();
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var client =
                new Client(Ids.next(now), name.strip(), contact.strip(), now, Optional.empty());
        jdbc.sql(
                        """
                        insert into open311.client (id, name, contact, key_hash, created_by, created_at)
                        values (:id, :name, :contact, :hash, :by, :at)
                        """)
                .param("id", client.id())
                .param("name", client.name())
                .param("contact", client.contact())
                .param("hash", hash(key))
                .param("by", by.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Registered(client, key);
    }

    @Transactional
    public void revoke(UUID id) {
        var ended =
                jdbc.sql(
                                "update open311.client set revoked_at = :at where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (ended == 0) {
            throw new Refusal(
                    Open311Error.UNKNOWN_CLIENT,
                    "Cannot revoke client %s: not there, or revoked".formatted(id));
        }
    }

    public List<Client> list() {
        return jdbc.sql("select * from open311.client order by id desc limit 500")
                .query(ApiClients::read)
                .list();
    }

    /// The client with this key, if it may still use it.
    public Client get(Optional<String> key) {
        return key.filter(text -> !text.isBlank())
                .flatMap(this::find)
                .orElseThrow(
                        () -> new Refusal(Open311Error.KEY, "Cannot accept the request: api_key"));
    }

    private Optional<Client> find(String key) {
        return jdbc.sql(
                        "select * from open311.client where key_hash = :hash and revoked_at is null")
                .param("hash", hash(key))
                .query(ApiClients::read)
                .optional();
    }

    private static Client read(ResultSet row, int index) throws SQLException {
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /// A key of 256 random bits needs no salt.
    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
