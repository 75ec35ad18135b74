package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All versions of all rules, read from memory.
@Repository
class RewardRules {

    /// @param publishedName who put it in force
    record Published(RewardRule rule, String publishedName, Instant publishedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot<List<Published>> snapshot = new Snapshot<>(this::version, _ -> load());

    RewardRules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// By code, the newest version first.
    List<Published> listAll() {
        return snapshot.get();
    }

    /// Of each rule the version that has begun last, if it has not ended.
    List<RewardRule> inForce(LocalDate day) {
        return snapshot.get().stream()
                .map(Published::rule)
                .filter(rule -> !day.isBefore(rule.from()))
                .collect(
                        Collectors.toMap(
                                RewardRule::code,
                                rule -> rule,
                                (one, other) -> one.version() > other.version() ? one : other))
                .values()
                .stream()
                .filter(rule -> rule.isInForce(day))
                .sorted(Comparator.comparing(RewardRule::code))
                .toList();
    }

    Optional<RewardRule> find(String code, int version) {
        return snapshot.get().stream()
                .map(Published::rule)
                .filter(rule -> rule.code().equals(code) && rule.version() == version)
                .findFirst();
    }

    /// The number of the newest version, 0 if there is none.
    int newest(String code) {
        return snapshot.get().stream()
                .map(Published::rule)
                .filter(rule -> rule.code().equals(code))
                .mapToInt(RewardRule::version)
                .max()
                .orElse(0);
    }

    /// False if there is such a version already.
    boolean insert(RewardRule rule, Actor by, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into rewards.reward_rule (code, version, valid_from, body, published_by, published_name, published_at)
                            values (:code, :version, :from, cast(:body as jsonb), :by, :name, :at)
                            """)
                    .param("code", rule.code())
                    .param("version", rule.version())
                    .param("from", rule.from())
                    .param("body", json.writeValueAsString(rule))
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twin) {
            return false;
        }
        jdbc.sql("update rewards.version set number = number + 1").update();
        snapshot.changed();
        return true;
    }

    private int version() {
        return jdbc.sql("select number from rewards.version").query(Integer.class).single();
    }

    private List<Published> load() {
        return jdbc.sql(
                        "select body, published_name, published_at from rewards.reward_rule order by code, version desc")
                .query((row, _) ->
                        new Published(
                                json.readValue(row.getString(1), RewardRule.class),
                                row.getString(2),
                                row.getObject(3, java.time.OffsetDateTime.class).toInstant()))
                .list();
    }
}
