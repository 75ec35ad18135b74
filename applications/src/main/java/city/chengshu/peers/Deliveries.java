package city.chengshu.peers;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.open311.GeoUpdate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deliveries and what peers said of them, in PostgreSQL.
@Repository
class Deliveries {

    private static final String SELECT =
            """
            select d.*, p.name as peer_name, d.state as was from peers.delivery d join peers.peer p on p.id = d.peer
            """;

    /// Several nodes may ask at once: each gets other rows, and has them until the lease is over.
    /// From here on a waiting one counts as sent: a program that dies now leaves it UNSURE.
    private static final String CLAIM =
            """
            with mine as (
                update peers.delivery d
                   set attempts = attempts + 1, next_attempt = :lease,
                       first_sent = coalesce(first_sent, :now),
                       state = case when state = 'PENDING' then 'UNSURE' else state end
                 where id in (select id from peers.delivery
                               where state in ('PENDING', 'UNSURE', 'TOKEN') and next_attempt <= :now
                               order by next_attempt limit :limit for update skip locked)
                returning new.*, old.state as was)
            select m.*, p.name as peer_name from mine m join peers.peer p on p.id = m.peer
            """;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False if this case went to this peer before.
    boolean insert(Delivery one, String region, UUID askedBy) {
        return jdbc.sql(
                                """
                                insert into peers.delivery
                                       (id, peer, case_id, case_number, region, service_code, longitude, latitude, address,
                                        words, asked_by, asked_name, asked_at, state, next_attempt)
                                values (:id, :peer, :case, :number, :region, :service, :longitude, :latitude, :address,
                                        :words, :by, :name, :at, 'PENDING', :at)
                                on conflict (peer, case_id) do nothing
                                """)
                        .param("id", one.id())
                        .param("peer", one.peer())
                        .param("case", one.caseId())
                        .param("number", one.caseNumber())
                        .param("region", region)
                        .param("service", one.serviceCode())
                        .param("longitude", one.longitude())
                        .param("latitude", one.latitude())
                        .param("address", one.address())
                        .param("words", one.words())
                        .param("by", askedBy)
                        .param("name", one.askedName())
                        .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Each as it was before, with the attempt counted.
    List<Delivery> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Deliveries::delivery)
                .list();
    }

    boolean sent(UUID id, String remoteId) {
        return jdbc.sql(
                                """
                                update peers.delivery set state = 'SENT', remote_id = :remote, next_attempt = null,
                                       trouble = null, detail = '' where id = :id and state <> 'SENT'
                                """)
                        .param("id", id)
                        .param("remote", remoteId)
                        .update()
                == 1;
    }

    void token(UUID id, String token, Instant next) {
        jdbc.sql(
                        """
                        update peers.delivery set state = 'TOKEN', token = :token, next_attempt = :next,
                               trouble = null, detail = '' where id = :id
                        """)
                .param("id", id)
                .param("token", token)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(
            UUID id, Delivery.State state, Trouble trouble, String detail, Optional<Instant> next) {
        jdbc.sql(
                        """
                        update peers.delivery set state = :state, trouble = :trouble, detail = :detail,
                               next_attempt = :next where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("trouble", trouble.name())
                .param("detail", detail)
                .param("next", next.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /// @return false if it is not in one of these states
    boolean move(UUID id, List<Delivery.State> from, Delivery.State to, Optional<Instant> next) {
        return jdbc.sql(
                                """
                                update peers.delivery set state = :to, next_attempt = :next, attempts = 0
                                 where id = :id and state = any(:from)
                                """)
                        .param("id", id)
                        .param("to", to.name())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("next", next.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                        .update()
                == 1;
    }

    Delivery get(UUID id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        SELECT
                                                + " where d.id = :id and "
                                                + scope.sql("d.region", "null::uuid"))
                                .param("id", id))
                .query(Deliveries::delivery)
                .optional()
                .orElseThrow(() ->
                        new Refusal(
                                PeersError.UNKNOWN,
                                "Cannot find delivery %s: not there for you".formatted(id)));
    }

    List<Delivery> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where d.case_id = :case order by d.id")
                .param("case", caseId)
                .query(Deliveries::delivery)
                .list();
    }

    List<Delivery> list(
            Optional<Delivery.State> state, Optional<UUID> before, int limit, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        SELECT
                                                + " where "
                                                + scope.sql("d.region", "null::uuid")
                                                + """
                                                   and (cast(:state as text) is null or d.state = :state)
                                                   and (cast(:before as uuid) is null or d.id < :before)
                                                 order by d.id desc limit :limit
                                                """)
                                .param("state", state.map(Enum::name).orElse(null))
                                .param("before", before.orElse(null))
                                .param("limit", limit))
                .query(Deliveries::delivery)
                .list();
    }

    /// Ids at the peer that deliveries have.
    List<String> taken(UUID peer) {
        return List.copyOf(sentTo(peer).keySet());
    }

    /// Deliveries at the peer by its ids.
    Map<String, Delivery> sentTo(UUID peer) {
        return jdbc
                .sql(SELECT + " where d.peer = :peer and d.state = 'SENT'")
                .param("peer", peer)
                .query(Deliveries::delivery)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.remoteId().orElseThrow(), one -> one));
    }

    /// False if it is known.
    boolean note(Delivery delivery, GeoUpdate update, Instant now) {
        var at = update.at().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
        var isNew =
                jdbc.sql(
                                        """
                                        insert into peers.peer_update (peer, remote_id, update_id, delivery, status, said_at, received_at)
                                        values (:peer, :remote, :update, :delivery, :status, :at, :now)
                                        on conflict do nothing
                                        """)
                                .param("peer", delivery.peer())
                                .param("remote", update.requestId())
                                .param("update", update.id())
                                .param("delivery", delivery.id())
                                .param("status", update.status())
                                .param("at", at)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (isNew) {
            jdbc.sql(
                            """
                            update peers.delivery set remote_status = :status, remote_at = :at
                             where id = :id and (remote_at is null or cast(:at as timestamptz) >= remote_at)
                            """)
                    .param("id", delivery.id())
                    .param("status", update.status())
                    .param("at", at)
                    .update();
        }
        return isNew;
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("peer", UUID.class),
                row.getString("peer_name"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("service_code"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("address"),
                row.getString("words"),
                row.getString("asked_name"),
                Peers.instant(row, "asked_at").orElseThrow(),
                Delivery.State.valueOf(row.getString("was")),
                row.getInt("attempts"),
                Peers.instant(row, "next_attempt"),
                Peers.instant(row, "first_sent"),
                Optional.ofNullable(row.getString("token")),
                Optional.ofNullable(row.getString("remote_id")),
                Optional.ofNullable(row.getString("remote_status")),
                Peers.instant(row, "remote_at"),
                Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                row.getString("detail"));
    }
}
