package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import city.chengshu.reporting.ReportClasses;
import city.chengshu.routing.RoutingClasses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Classes, filing conditions and stage limits (分类与时限): data, read from memory.
@Service
public class CaseClasses implements ReportClasses, RoutingClasses {

    /// What nobody classified.
    static final String OTHER = "QD00";

    private record Dated(CaseClass found, LocalDate from, @Nullable LocalDate to) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Book(Map<String, Dated> classes) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Snapshot<Book> snapshot = new Snapshot<>(this::version, _ -> load());

    CaseClasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that are valid today.
    public List<CaseClass> listAll() {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        return snapshot.get().classes().values().stream()
                .filter(one -> one.isValidOn(today))
                .map(Dated::found)
                .sorted(Comparator.comparingInt(CaseClass::position))
                .toList();
    }

    /// Also one that is not used any more: old cases keep theirs.
    public CaseClass getClass(String code) {
        var found = snapshot.get().classes().get(code);
        if (found == null) {
            throw unknown(code);
        }
        return found.found();
    }

    /// A class for a case of today.
    CaseClass choose(String code) {
        return findToday(code).orElseThrow(() -> unknown(code));
    }

    private Optional<CaseClass> findToday(String code) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        return Optional.ofNullable(snapshot.get().classes().get(code))
                .filter(one -> one.isValidOn(today))
                .map(Dated::found);
    }

    private static Refusal unknown(String code) {
        return new Refusal(
                CaseError.UNKNOWN_CLASS, "Cannot use class %s: no such class".formatted(code));
    }

    @Override
    public Optional<ReportClass> find(String code) {
        return findToday(code)
                .filter(CaseClass::citizen)
                .map(one -> new ReportClass(one.code(), one.name(), one.anonymous()));
    }

    @Override
    public List<RoutingClass> listRoutingClasses() {
        return listAll().stream().map(CaseClasses::routingClass).toList();
    }

    @Override
    public Optional<RoutingClass> findRoutingClass(String code) {
        return Optional.ofNullable(snapshot.get().classes().get(code))
                .map(one -> routingClass(one.found()));
    }

    private static RoutingClass routingClass(CaseClass one) {
        return new RoutingClass(one.code(), one.name(), one.groupName());
    }

    /// Changes what a city may change of a class; readers see it when the transaction has ended.
    @Transactional
    public void change(
            String code,
            boolean anonymous,
            boolean shortPath,
            Optional<CaseClass.LinkRule> linkRule,
            Map<String, Limit> limits) {
        getClass(code);
        jdbc.sql(
                        """
                        update cases.case_class set anonymous = :anonymous, short_path = :shortPath,
                               link_metres = :metres, link_hours = :hours
                         where code = :code
                        """)
                .param("code", code)
                .param("anonymous", anonymous)
                .param("shortPath", shortPath)
                .param("metres", linkRule.map(CaseClass.LinkRule::metres).orElse(null))
                .param("hours", linkRule.map(CaseClass.LinkRule::hours).orElse(null))
                .update();
        limits.forEach((condition, limit) -> changeLimit(code, condition, limit));
        jdbc.sql("update cases.version set number = number + 1").update();
        snapshot.changed();
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
        var classes = new HashMap<String, Dated>();
        jdbc.sql("select * from cases.case_class")
                .query(row -> {
                    var code = row.getString("code");
                    classes.put(
                            code,
                            new Dated(
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
                                            linkRule(row),
                                            conditions.getOrDefault(code, List.of())),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                });
        return new Book(classes);
    }

    private static Optional<CaseClass.LinkRule> linkRule(ResultSet row) throws SQLException {
        var metres = row.getObject("link_metres", Integer.class);
        return metres == null
                ? Optional.empty()
                : Optional.of(new CaseClass.LinkRule(metres, row.getInt("link_hours")));
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
}
