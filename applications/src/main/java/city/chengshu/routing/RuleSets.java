package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rule sets in PostgreSQL.
@Repository
class RuleSets {

    private final JdbcClient jdbc;

    RuleSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first, each with its rules.
    List<RuleSet> listAll() {
        var rules = RuleRows.bySet(jdbc, Optional.empty());
        return jdbc.sql("select * from routing.rule_set order by number desc")
                .query((row, _) -> RuleRows.set(row, rules))
                .list();
    }

    Optional<RuleSet> find(int number) {
        return one("number = :number", Map.of("number", number));
    }

    Optional<RuleSet> findDraft() {
        return one("state = 'DRAFT'", Map.of());
    }

    /// The last word: of the released ones that which takes effect last.
    RuleSet lastReleased() {
        return one("state = 'RELEASED' order by effective_from desc, number desc limit 1", Map.of())
                .orElseThrow(() -> new IllegalStateException("The first rule set is missing"));
    }

    private Optional<RuleSet> one(String where, Map<String, ?> parameters) {
        return jdbc.sql("select * from routing.rule_set where " + where)
                .params(parameters)
                .query((row, _) ->
                        RuleRows.set(row, RuleRows.bySet(jdbc, Optional.of(row.getInt("number")))))
                .optional();
    }

    int nextNumber() {
        return jdbc.sql("select max(number) + 1 from routing.rule_set")
                .query(Integer.class)
                .single();
    }

    /// @return false if there is a draft already
    boolean open(RuleSet draft) {
        var opened =
                jdbc.sql(
                                """
                                insert into routing.rule_set (number, state, based_on, desk, revision, note, simulated,
                                                              opened_by_name, opened_at)
                                values (:number, 'DRAFT', :basedOn, :desk, 0, :note, :simulated, :by, :at)
                                on conflict do nothing
                                """)
                        .param("number", draft.number())
                        .param("basedOn", draft.basedOn().orElse(null))
                        .param("desk", draft.desk().value())
                        .param("note", draft.note())
                        .param("simulated", draft.simulated())
                        .param("by", draft.openedBy())
                        .param("at", time(draft.openedAt()))
                        .update();
        if (opened == 1) {
            writeRules(draft.number(), draft.rules());
        }
        return opened == 1;
    }

    /// Takes the draft for an edit, in the revision the editor saw; others wait or are refused.
    RuleSet take(int revision) {
        var draft =
                findDraft()
                        .orElseThrow(() ->
                                new Refusal(
                                        RoutingError.NO_DRAFT, "Cannot edit the rules: no draft"));
        var taken =
                jdbc.sql(
                                """
                                update routing.rule_set set revision = revision + 1
                                 where number = :number and state = 'DRAFT' and revision = :revision
                                """)
                        .param("number", draft.number())
                        .param("revision", revision)
                        .update();
        if (taken == 0) {
            throw new Refusal(
                    RoutingError.CHANGED,
                    "Cannot edit rule set %d in revision %d: someone else changed it first"
                            .formatted(draft.number(), revision));
        }
        return findDraft().orElseThrow();
    }

    void writeRules(int set, List<Rule> rules) {
        jdbc.sql("delete from routing.rule where rule_set = :set").param("set", set).update();
        for (var position = 1; position <= rules.size(); position++) {
            RuleRows.insert(jdbc, set, position, rules.get(position - 1));
        }
    }

    void setDesk(int set, UnitId desk) {
        jdbc.sql("update routing.rule_set set desk = :desk where number = :set")
                .param("desk", desk.value())
                .param("set", set)
                .update();
    }

    void discard(int set) {
        jdbc.sql("update routing.rule_set set state = 'DISCARDED' where number = :set")
                .param("set", set)
                .update();
    }

    /// Readers see it when the transaction has ended.
    void release(int set, Actor by, Instant at, Instant effectiveFrom) {
        jdbc.sql(
                        """
                        update routing.rule_set
                           set state = 'RELEASED', released_by_name = :by, released_at = :at,
                               effective_from = :effectiveFrom
                         where number = :set
                        """)
                .param("by", by.name())
                .param("at", time(at))
                .param("effectiveFrom", time(effectiveFrom))
                .param("set", set)
                .update();
        jdbc.sql("update routing.version set number = number + 1").update();
    }

    int version() {
        return jdbc.sql("select number from routing.version").query(Integer.class).single();
    }

    void note(
            int set,
            RuleSetEvent.Kind kind,
            Optional<UUID> rule,
            String words,
            Actor by,
            Instant at) {
        jdbc.sql(
                        """
                        insert into routing.rule_set_event (rule_set, seq, kind, rule, words, actor, actor_name, at)
                        select :set, coalesce(max(seq), 0) + 1, :kind, :rule, :words, :actor, :name, :at
                          from routing.rule_set_event where rule_set = :set
                        """)
                .param("set", set)
                .param("kind", kind.name())
                .param("rule", rule.orElse(null))
                .param("words", words)
                .param("actor", by.id())
                .param("name", by.name())
                .param("at", time(at))
                .update();
    }

    List<RuleSetEvent> events(int set) {
        return jdbc.sql("select * from routing.rule_set_event where rule_set = :set order by seq")
                .param("set", set)
                .query((row, _) ->
                        new RuleSetEvent(
                                RuleSetEvent.Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getObject("rule", UUID.class)),
                                row.getString("words"),
                                row.getObject("actor", UUID.class),
                                row.getString("actor_name"),
                                RuleRows.instant(row, "at").orElseThrow()))
                .list();
    }

    private static java.time.@Nullable OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
