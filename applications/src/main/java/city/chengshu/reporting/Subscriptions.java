package city.chengshu.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Subscriptions and their rule in PostgreSQL.
@Repository
class Subscriptions {

    private static final String COLUMNS = "id, citizen, kind, target, since";

    /// Takes the due ones, moves their mark and counts what happened since the mark before.
    private static final String TAKE_DUE =
            """
            with due as (
                select id, citizen, kind, target, told_until from reporting.subscription
                 where ended_at is null and kind <> 'REPORT' and told_until < :until
                 order by told_until limit :limit for update skip locked),
            moved as (
                update reporting.subscription s set told_until = :until from due where s.id = due.id),
            counted as (
                select kind, target, told_until,
                       (select count(*) from reporting.report r
                         where r.submitted_at > asked.told_until and r.submitted_at <= :until
                           and case asked.kind when 'STREET' then left(r.region, 9) = left(asked.target, 9)
                                               else r.class_code = asked.target end) as submitted,
                       (select count(*) from reporting.report r
                         where r.closed_at > asked.told_until and r.closed_at <= :until and r.stage = 'CLOSED'
                           and case asked.kind when 'STREET' then left(r.region, 9) = left(asked.target, 9)
                                               else r.class_code = asked.target end) as closed
                  from (select distinct kind, target, told_until from due) as asked)
            select citizen, kind, target, submitted, closed
              from due join counted using (kind, target, told_until)
            """;

    /// What happened for one subscriber since he was told last.
    record Day(UUID citizen, Subscription.Subject subject, int submitted, int closed) {}

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SubscriptionRule rule(Instant now) {
        return jdbc.sql(
                        """
                        select most, digest_hour from reporting.subscription_rule
                         where effective_from <= :now order by effective_from desc limit 1
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SubscriptionRule(row.getInt(1), row.getInt(2)))
                .single();
    }

    void put(SubscriptionRule rule, Instant from) {
        jdbc.sql(
                        """
                        insert into reporting.subscription_rule (effective_from, most, digest_hour)
                        values (:from, :most, :hour)
                        on conflict (effective_from) do update set most = :most, digest_hour = :hour
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("most", rule.most())
                .param("hour", rule.digestHour())
                .update();
    }

    /// One citizen's subscriptions change one after the other until the transaction ends.
    void lock(UUID citizen) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('reporting.subscription' || :me, 0))")
                .param("me", citizen.toString())
                .query((_, _) -> 0)
                .single();
    }

    /// The open ones, the newest first.
    List<Subscription> listOf(UUID citizen) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from reporting.subscription where citizen = :me and ended_at is null"
                                + " order by id desc")
                .param("me", citizen)
                .query(Subscriptions::subscription)
                .list();
    }

    void insert(Subscription subscription) {
        jdbc.sql(
                        """
                        insert into reporting.subscription (id, citizen, kind, target, since, told_until)
                        values (:id, :citizen, :kind, :target, :since, :since)
                        """)
                .param("id", subscription.id())
                .param("citizen", subscription.citizen())
                .param("kind", subscription.kind().name())
                .param("target", subscription.target())
                .param("since", subscription.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False if the citizen has no such open subscription.
    boolean end(UUID id, UUID citizen, Instant at) {
        return jdbc.sql(
                                """
                                update reporting.subscription set ended_at = :at
                                 where id = :id and citizen = :me and ended_at is null
                                """)
                        .param("id", id)
                        .param("me", citizen)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Day> takeDue(Instant until, int limit) {
        return jdbc.sql(TAKE_DUE)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) ->
                        new Day(
                                row.getObject("citizen", UUID.class),
                                subject(row),
                                row.getInt("submitted"),
                                row.getInt("closed")))
                .list();
    }

    private static Subscription subscription(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("citizen", UUID.class),
                subject(row),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static Subscription.Subject subject(ResultSet row) throws SQLException {
        return Subscription.subject(
                Subscription.Kind.valueOf(row.getString("kind")), row.getString("target"));
    }
}
