package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rules of the course of cases; read from memory, changed as a whole.
@Service
public class CaseRuleBook {

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final Clock clock;
    private final Snapshot<CaseRules> snapshot = new Snapshot<>(this::version, _ -> load());

    CaseRuleBook(JdbcClient jdbc, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    public CaseRules now() {
        return snapshot.get().withStages(stages());
    }

    /// Puts other rules in force, for every step taken from now on.
    @Transactional
    public void change(CaseRules rules, Actor by) {
        rules.fault()
                .ifPresent(why -> {
                    throw new Refusal(CaseError.BAD_RULES, "Cannot change the rules: " + why);
                });
        jdbc.sql("update cases.version set number = number + 1").update();
        jdbc.sql("delete from cases.approver").update();
        rules.approvers().forEach(this::insert);
        jdbc.sql("delete from cases.escalation_step").update();
        for (var position = 1; position <= rules.escalation().size(); position++) {
            insert(position, rules.escalation().get(position - 1));
        }
        rules.stages().forEach((state, limit) -> changeStage(state, limit, by));
        jdbc.sql("update cases.setting set returns_before_arbiter = :returns, reopen_days = :days")
                .param("returns", rules.returnsBeforeArbiter())
                .param("days", rules.reopenDays())
                .update();
        snapshot.changed();
    }

    private void insert(CaseRules.Approver approver) {
        jdbc.sql("insert into cases.approver values (:kind, :round, :permission, :amount, :unit)")
                .param("kind", approver.kind().name())
                .param("round", approver.round())
                .param("permission", approver.permission())
                .param("amount", approver.limit().amount())
                .param("unit", approver.limit().unit().name())
                .update();
    }

    private void insert(int position, CaseRules.EscalationStep step) {
        jdbc.sql(
                        "insert into cases.escalation_step values (:position, :kind, :share, :amount, :unit)")
                .param("position", position)
                .param("kind", step.kind().name())
                .param("share", step.share().orElse(null))
                .param("amount", step.after().map(Limit::amount).orElse(null))
                .param("unit", step.after().map(limit -> limit.unit().name()).orElse(null))
                .update();
    }

    private void changeStage(CaseState state, Limit limit, Actor by) {
        var bound = new TimeLimits.Bound.Stage(state);
        var now = clock.instant();
        if (!Optional.of(limit).equals(limits.own(bound, TimeLimits.FIRST_LEVEL, now))) {
            limits.add(bound, TimeLimits.FIRST_LEVEL, Optional.of(limit), now, by);
        }
    }

    private int version() {
        return jdbc.sql("select number from cases.version").query(Integer.class).single();
    }

    private CaseRules load() {
        return new CaseRules(
                approvers(),
                escalation(),
                Map.of(),
                setting("returns_before_arbiter"),
                setting("reopen_days"));
    }

    private int setting(String column) {
        return jdbc.sql("select " + column + " from cases.setting").query(Integer.class).single();
    }

    private List<CaseRules.Approver> approvers() {
        return jdbc.sql("select * from cases.approver order by kind, round")
                .query((row, _) ->
                        new CaseRules.Approver(
                                Application.Kind.valueOf(row.getString("kind")),
                                row.getInt("round"),
                                row.getString("permission"),
                                limit(row)))
                .list();
    }

    private List<CaseRules.EscalationStep> escalation() {
        return jdbc.sql("select * from cases.escalation_step order by position")
                .query((row, _) ->
                        new CaseRules.EscalationStep(
                                CaseRules.EscalationStep.Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getObject("share", Integer.class)),
                                row.getString("unit") == null
                                        ? Optional.empty()
                                        : Optional.of(limit(row))))
                .list();
    }

    /// Those of the first level, as they bind at this moment.
    private Map<CaseState, Limit> stages() {
        var now = clock.instant();
        var stages = new EnumMap<CaseState, Limit>(CaseState.class);
        for (var state : limits.stages()) {
            limits.own(new TimeLimits.Bound.Stage(state), TimeLimits.FIRST_LEVEL, now)
                    .ifPresent(limit -> stages.put(state, limit));
        }
        return stages;
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit")));
    }
}
