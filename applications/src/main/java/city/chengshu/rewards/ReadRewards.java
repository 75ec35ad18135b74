package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows what was granted (查看奖励): a citizen his own, staff what lies within their scope, nobody the
/// person behind it.
@Service
public class ReadRewards {

    private static final int PAGE = 30;

    /// @param report number as it is read aloud
    public record Filter(
            Optional<RewardGrant.State> state,
            Optional<String> rule,
            Optional<String> classCode,
            Optional<RewardKind> kind,
            Optional<String> report,
            Optional<UUID> before) {}

    /// What a month of a rule has cost (预算执行).
    public record Spent(String rule, LocalDate month, long amount) {}

    private final JdbcClient jdbc;
    private final RewardRules rules;

    ReadRewards(JdbcClient jdbc, RewardRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public List<RewardGrant.Balance> balances(Actor citizen) {
        return jdbc.sql(
                        "select kind, pending, credited from rewards.balance where person = :me order by kind")
                .param("me", citizen.id())
                .query((row, _) ->
                        new RewardGrant.Balance(
                                RewardKind.valueOf(row.getString("kind")),
                                row.getLong("pending"),
                                row.getLong("credited")))
                .list();
    }

    public Page<RewardGrant> listMine(Actor citizen, Optional<UUID> before) {
        var rows =
                jdbc.sql(
                                """
                                select * from rewards.reward_grant
                                 where person = :me and (cast(:before as uuid) is null or id < :before)
                                 order by id desc limit :limit
                                """)
                        .param("me", citizen.id())
                        .param("before", before.orElse(null))
                        .param("limit", PAGE + 1)
                        .query(GrantRows::grant)
                        .list();
        return Page.cut(rows, PAGE, grant -> grant.id().toString());
    }

    public Page<RewardGrant> list(Filter filter, Actor actor) {
        var statement =
                jdbc.sql(
                                """
                                select * from rewards.reward_grant
                                 where (cast(:state as text) is null or state = :state)
                                   and (cast(:rule as text) is null or rule = :rule)
                                   and (cast(:class as text) is null or class_code = :class)
                                   and (cast(:kind as text) is null or kind = :kind)
                                   and (cast(:report as text) is null or number = :report)
                                   and (cast(:before as uuid) is null or id < :before)
                                   and
                                """
                                        + actor.scope().sql("region", "unit")
                                        + " order by id desc limit :limit")
                        .param("state", filter.state().map(Enum::name).orElse(null))
                        .param("rule", filter.rule().orElse(null))
                        .param("class", filter.classCode().orElse(null))
                        .param("kind", filter.kind().map(Enum::name).orElse(null))
                        .param("report", filter.report().orElse(null))
                        .param("before", filter.before().orElse(null))
                        .param("limit", PAGE + 1);
        return Page.cut(
                actor.scope().bind(statement).query(GrantRows::grant).list(),
                PAGE,
                grant -> grant.id().toString());
    }

    public RewardGrant get(UUID id, Actor actor) {
        return find(id, actor.scope())
                .orElseThrow(() ->
                        new Refusal(
                                RewardError.UNKNOWN_GRANT,
                                "Cannot show grant %s: no such grant for you".formatted(id)));
    }

    private Optional<RewardGrant> find(UUID id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        "select * from rewards.reward_grant where id = :id and "
                                                + scope.sql("region", "unit"))
                                .param("id", id))
                .query(GrantRows::grant)
                .optional();
    }

    /// What happened to a grant that the reader may see.
    public List<RewardGrant.Entry> ledger(RewardGrant grant) {
        return jdbc.sql(
                        "select entry, at, actor_name, reason from rewards.ledger where grant_id = :id order by seq")
                .param("id", grant.id())
                .query((row, _) ->
                        new RewardGrant.Entry(
                                RewardGrant.Entry.Kind.valueOf(row.getString("entry")),
                                GrantRows.instant(row, "at").orElseThrow(),
                                row.getString("actor_name"),
                                row.getString("reason")))
                .list();
    }

    /// By month, the newest first.
    public List<Spent> budgets() {
        return jdbc.sql("select * from rewards.budget order by month desc, rule limit 60")
                .query((row, _) ->
                        new Spent(
                                row.getString("rule"),
                                row.getObject("month", LocalDate.class),
                                row.getLong("spent")))
                .list();
    }

    /// A rule as it was when it granted.
    public RewardRule ruleOf(RewardGrant grant) {
        return rules.find(grant.rule(), grant.ruleVersion()).orElseThrow();
    }
}
