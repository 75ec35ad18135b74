package city.chengshu.peers;

import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import city.chengshu.keyring.Keyring;
import java.net.URI;
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

/// Peers, their keys and mappings in PostgreSQL. What is in force is kept in memory: every report
/// asks for it.
@Repository
class Peers {

    private static final String CONTEXT = "peers.peer.api_key/";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Snapshot<List<Peer.Mapped>> snapshot;

    Peers(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.snapshot = new Snapshot<>(this::version, _ -> load());
    }

    /// Active ones with mappings.
    List<Peer.Mapped> inForce() {
        return snapshot.get();
    }

    private int version() {
        return jdbc.sql("select number from peers.version").query(Integer.class).single();
    }

    private void changed() {
        jdbc.sql("update peers.version set number = number + 1").update();
        snapshot.changed();
    }

    private List<Peer.Mapped> load() {
        return list().stream()
                .filter(Peer::active)
                .map(peer -> new Peer.Mapped(peer, mappings(peer.id())))
                .toList();
    }

    List<Peer> list() {
        return jdbc.sql("select * from peers.peer order by name").query(Peers::peer).list();
    }

    Peer get(UUID id) {
        return jdbc.sql("select * from peers.peer where id = :id")
                .param("id", id)
                .query(Peers::peer)
                .optional()
                .orElseThrow(
                        () -> new Refusal(PeersError.UNKNOWN, "Cannot find peer %s".formatted(id)));
    }

    List<Peer.Mapping> mappings(UUID peer) {
        return jdbc.sql(
                        """
                        select class_code, service_code, automatic, region from peers.mapping
                         where peer = :peer and valid_to is null order by class_code
                        """)
                .param("peer", peer)
                .query((row, _) ->
                        new Peer.Mapping(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4)))
                .list();
    }

    void insert(Peer peer, Instant now) {
        jdbc.sql(
                        """
                        insert into peers.peer (id, name, base_url, jurisdiction_id, format, active, created_at, next_pull)
                        values (:id, :name, :url, :jurisdiction, :format, :active, :now, :now)
                        """)
                .param("id", peer.id())
                .param("name", peer.name())
                .param("url", peer.base().toString())
                .param("jurisdiction", peer.jurisdictionId())
                .param("format", peer.format().name())
                .param("active", peer.active())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        changed();
    }

    void update(Peer peer) {
        jdbc.sql(
                        """
                        update peers.peer set name = :name, base_url = :url, jurisdiction_id = :jurisdiction,
                               format = :format, active = :active where id = :id
                        """)
                .param("id", peer.id())
                .param("name", peer.name())
                .param("url", peer.base().toString())
                .param("jurisdiction", peer.jurisdictionId())
                .param("format", peer.format().name())
                .param("active", peer.active())
                .update();
        changed();
    }

    void setKey(UUID peer, String key) {
        jdbc.sql("update peers.peer set api_key = :key where id = :id")
                .param("id", peer)
                .param("key", keyring.encrypt(key, CONTEXT + peer))
                .update();
        changed();
    }

    /// In clear, for the call only; empty if the peer needs none.
    String key(Peer peer) {
        return jdbc.sql("select api_key from peers.peer where id = :id and api_key is not null")
                .param("id", peer.id())
                .query((row, _) -> keyring.decrypt(row.getBytes(1), CONTEXT + peer.id()))
                .optional()
                .orElse("");
    }

    void endMapping(UUID peer, String classCode, Instant now) {
        jdbc.sql(
                        """
                        update peers.mapping set valid_to = :now
                         where peer = :peer and class_code = :class and valid_to is null
                        """)
                .param("peer", peer)
                .param("class", classCode)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        changed();
    }

    void addMapping(UUID id, UUID peer, Peer.Mapping mapping, Instant now) {
        jdbc.sql(
                        """
                        insert into peers.mapping (id, peer, class_code, service_code, automatic, region, valid_from)
                        values (:id, :peer, :class, :service, :automatic, :region, :now)
                        """)
                .param("id", id)
                .param("peer", peer)
                .param("class", mapping.classCode())
                .param("service", mapping.serviceCode())
                .param("automatic", mapping.automatic())
                .param("region", mapping.region())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        changed();
    }

    /// Those whose updates are to be read now, each for one node and a while.
    List<Peer> claimPulls(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update peers.peer set next_pull = :lease
                         where id in (select id from peers.peer where active and next_pull <= :now
                                       order by next_pull for update skip locked)
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(Peers::peer)
                .list();
    }

    void pulled(UUID peer, Instant to, Instant next, Instant now) {
        jdbc.sql(
                        """
                        update peers.peer set pulled_to = :to, next_pull = :next, failures = 0, trouble = null,
                               detail = '', last_ok = :now where id = :id
                        """)
                .param("id", peer)
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void notPulled(UUID peer, NotAnswered why, Instant next) {
        jdbc.sql(
                        """
                        update peers.peer set next_pull = :next, failures = failures + 1, trouble = :trouble,
                               detail = :detail where id = :id
                        """)
                .param("id", peer)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("trouble", why.trouble().name())
                .param("detail", why.detail())
                .update();
    }

    private static Peer peer(ResultSet row, int index) throws SQLException {
        return new Peer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                URI.create(row.getString("base_url")),
                row.getString("jurisdiction_id"),
                Peer.Format.valueOf(row.getString("format")),
                row.getBytes("api_key") != null,
                row.getBoolean("active"),
                new Peer.Health(
                        Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                        row.getString("detail"),
                        instant(row, "last_ok"),
                        instant(row, "pulled_to"),
                        row.getInt("failures")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
