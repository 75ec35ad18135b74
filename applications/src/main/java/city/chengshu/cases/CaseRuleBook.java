package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Snapshot<CaseRules> snapshot = new Snapshot<>(this::version, _ -> load());

    CaseRuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CaseRules now() {
        return snapshot.get();
    }

    /// Puts other rules in force, for every step taken from now on.
    @Transactional
    public void change(CaseRules rules) {
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
        rules.stages().forEach(this::changeStage);
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

    private void changeStage(CaseState state, Limit limit) {
        jdbc.sql(
                        """
                        insert into cases.stage_limit (state, amount, unit) values (:state, :amount, :unit)
                        on conflict (state) do update set amount = :amount, unit = :unit
                        """)
                .param("state", state.name())
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .update();
    }

    private int version() {
        return jdbc.sql("select number from cases.version").query(Integer.class).single();
    }

    private CaseRules load() {
        return new CaseRules(
                approvers(),
                escalation(),
                stages(),
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

    private Map<CaseState, Limit> stages() {
        var stages = new EnumMap<CaseState, Limit>(CaseState.class);
        jdbc.sql("select state, amount, unit from cases.stage_limit")
                .query(row -> {
                    stages.put(CaseState.valueOf(row.getString("state")), limit(row));
                });
        return stages;
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit")));
    }
}
