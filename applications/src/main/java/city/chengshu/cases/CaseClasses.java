package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import city.chengshu.reporting.ReportClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Classes, filing conditions and stage limits (分类与时限): data, read from memory.
@Service
public class CaseClasses implements ReportClasses {

    /// What nobody classified.
    static final String OTHER = "QD00";

    private record Book(Map<String, CaseClass> classes, Map<CaseState, Limit> stages) {}

    private final JdbcClient jdbc;
    private final Snapshot<Book> snapshot = new Snapshot<>(this::version, _ -> load());

    CaseClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CaseClass> listAll() {
        return snapshot.get().classes().values().stream()
                .sorted(Comparator.comparingInt(CaseClass::position))
                .toList();
    }

    public CaseClass getClass(String code) {
        var found = snapshot.get().classes().get(code);
        if (found == null) {
            throw new Refusal(
                    CaseError.UNKNOWN_CLASS, "Cannot use class %s: no such class".formatted(code));
        }
        return found;
    }

    Optional<Limit> stageLimit(CaseState state) {
        return Optional.ofNullable(snapshot.get().stages().get(state));
    }

    @Override
    public Optional<ReportClass> find(String code) {
        return Optional.ofNullable(snapshot.get().classes().get(code))
                .filter(CaseClass::citizen)
                .map(one -> new ReportClass(one.code(), one.name(), one.anonymous()));
    }

    /// Changes what a city may change of a class.
    @Transactional
    public CaseClass change(
            String code, boolean anonymous, boolean shortPath, Map<String, Limit> limits) {
        getClass(code);
        jdbc.sql(
                        """
                        update cases.case_class set anonymous = :anonymous, short_path = :shortPath
                         where code = :code
                        """)
                .param("code", code)
                .param("anonymous", anonymous)
                .param("shortPath", shortPath)
                .update();
        limits.forEach((condition, limit) -> changeLimit(code, condition, limit));
        jdbc.sql("update cases.version set number = number + 1").update();
        snapshot.changed();
        return getClass(code);
    }

    private void changeLimit(String code, String condition, Limit limit) {
        var changed =
                jdbc.sql(
                                """
                                update cases.filing_condition set amount = :amount, unit = :unit
                                 where class = :class and code = :code
                                """)
                        .param("class", code)
                        .param("code", condition)
                        .param("amount", limit.amount())
                        .param("unit", limit.unit().name())
                        .update();
        if (changed == 0) {
            throw new Refusal(
                    CaseError.UNKNOWN_CONDITION,
                    "Cannot change limit %s of class %s: no such condition"
                            .formatted(condition, code));
        }
    }

    private int version() {
        return jdbc.sql("select number from cases.version").query(Integer.class).single();
    }

    private Book load() {
        var conditions = conditions();
        var classes = new HashMap<String, CaseClass>();
        jdbc.sql("select * from cases.case_class where valid_to is null")
                .query(row -> {
                    var code = row.getString("code");
                    classes.put(
                            code,
                            new CaseClass(
                                    code,
                                    row.getString("name"),
                                    row.getString("name_en"),
                                    CaseClass.Family.valueOf(row.getString("family")),
                                    row.getString("group_name"),
                                    row.getString("icon"),
                                    row.getString("remark"),
                                    row.getBoolean("anonymous"),
                                    row.getBoolean("citizen"),
                                    row.getBoolean("short_path"),
                                    row.getInt("position"),
                                    conditions.getOrDefault(code, List.of())));
                });
        return new Book(classes, stages());
    }

    private Map<String, List<CaseClass.FilingCondition>> conditions() {
        var conditions = new HashMap<String, List<CaseClass.FilingCondition>>();
        jdbc.sql("select * from cases.filing_condition order by position")
                .query(row -> {
                    conditions
                            .computeIfAbsent(row.getString("class"), _ -> new ArrayList<>())
                            .add(
                                    new CaseClass.FilingCondition(
                                            row.getString("code"),
                                            row.getString("name"),
                                            new Limit(
                                                    row.getInt("amount"),
                                                    LimitUnit.valueOf(row.getString("unit")))));
                });
        return conditions;
    }

    private Map<CaseState, Limit> stages() {
        var stages = new EnumMap<CaseState, Limit>(CaseState.class);
        jdbc.sql("select state, amount, unit from cases.stage_limit")
                .query(row -> {
                    stages.put(
                            CaseState.valueOf(row.getString("state")),
                            new Limit(
                                    row.getInt("amount"),
                                    LimitUnit.valueOf(row.getString("unit"))));
                });
        return stages;
    }
}
