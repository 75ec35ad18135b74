package city.chengshu.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules, holds and deletions in PostgreSQL.
@Repository
class Retentions {

    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time on all nodes: a hold that is placed and a batch that is erased do not pass
    /// each other. Held until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('retention', 0))::text")
                .query(String.class)
                .single();
    }

    List<Rule> rules() {
        return jdbc.sql("select * from retention.rule order by kind, class_code, outcome, version")
                .query(Retentions::rule)
                .list();
    }

    int nextVersion() {
        return jdbc.sql("select max(version) + 1 from retention.rule")
                .query(Integer.class)
                .single();
    }

    void insert(Rule one) {
        jdbc.sql(
                        """
                        insert into retention.rule (id, version, kind, class_code, outcome, days, valid_from, reason, made_name, made_at)
                        values (:id, :version, :kind, :class, :outcome, :days, :from, :reason, :name, :at)
                        """)
                .param("id", one.id())
                .param("version", one.version())
                .param("kind", one.kind().name())
                .param("class", one.classCode())
                .param("outcome", one.outcome().name())
                .param("days", one.days().orElse(null))
                .param("from", one.from())
                .param("reason", one.reason())
                .param("name", one.madeName())
                .param("at", one.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The rule that speaks of the same ends where the new one begins; one that has not begun never
    /// does.
    void end(Rule.Kind kind, String classCode, Rule.Outcome outcome, LocalDate day) {
        jdbc.sql(
                        """
                        update retention.rule set valid_to = greatest(valid_from, :day)
                         where kind = :kind and class_code = :class and outcome = :outcome and valid_to is null
                        """)
                .param("kind", kind.name())
                .param("class", classCode)
                .param("outcome", outcome.name())
                .param("day", day)
                .update();
    }

    record Pattern(String code, String name, String expression, String replacement) {}

    List<Pattern> patterns() {
        return jdbc.sql(
                        "select code, name, expression, replacement from retention.pattern order by position")
                .query((row, _) ->
                        new Pattern(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    Set<UUID> heldCases() {
        return Set.copyOf(
                jdbc.sql("select case_id from retention.hold where lifted_at is null")
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    boolean hold(Hold one) {
        return jdbc.sql(
                                """
                                insert into retention.hold (id, case_id, case_number, reason, placed_name, placed_at)
                                values (:id, :case, :number, :reason, :name, :at)
                                on conflict (case_id) where lifted_at is null do nothing
                                """)
                        .param("id", one.id())
                        .param("case", one.caseId())
                        .param("number", one.caseNumber())
                        .param("reason", one.reason())
                        .param("name", one.placedName())
                        .param("at", one.placedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean lift(UUID id, String reason, String name, Instant at) {
        return jdbc.sql(
                                """
                                update retention.hold set lifted_name = :name, lifted_at = :at, lifted_reason = :reason
                                 where id = :id and lifted_at is null
                                """)
                        .param("id", id)
                        .param("name", name)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Hold> holds() {
        return jdbc.sql(
                        "select * from retention.hold order by (lifted_at is not null), id desc limit 500")
                .query((row, _) ->
                        new Hold(
                                row.getObject("id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getString("case_number"),
                                row.getString("reason"),
                                row.getString("placed_name"),
                                instant(row, "placed_at").orElseThrow(),
                                Optional.ofNullable(row.getString("lifted_name")),
                                instant(row, "lifted_at"),
                                Optional.ofNullable(row.getString("lifted_reason"))))
                .list();
    }

    /// @param rule none if the person asked for it himself
    void log(
            Rule.Kind kind,
            @Nullable Rule rule,
            Instant before,
            int amount,
            List<String> subjects,
            String why,
            Instant now) {
        jdbc.sql(
                        """
                        insert into retention.deletion (at, kind, rule, version, before, amount, subjects, why)
                        values (:at, :kind, :rule, :version, :before, :amount, :subjects, :why)
                        """)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("rule", rule == null ? null : rule.id())
                .param("version", rule == null ? null : rule.version())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("amount", amount)
                .param("subjects", subjects.toArray(String[]::new))
                .param("why", why)
                .update();
    }

    List<Deletion> log(Optional<Long> before, int limit) {
        return jdbc.sql(
                        """
                        select * from retention.deletion where (cast(:before as bigint) is null or id < :before)
                         order by id desc limit :limit
                        """)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, _) ->
                        new Deletion(
                                row.getLong("id"),
                                instant(row, "at").orElseThrow(),
                                Rule.Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getObject("version", Integer.class)),
                                instant(row, "before").orElseThrow(),
                                row.getInt("amount"),
                                List.of((String[]) row.getArray("subjects").getArray()),
                                row.getString("why")))
                .list();
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Rule.Kind.valueOf(row.getString("kind")),
                row.getString("class_code"),
                Rule.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getObject("days", Integer.class)),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("reason"),
                row.getString("made_name"),
                instant(row, "made_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
