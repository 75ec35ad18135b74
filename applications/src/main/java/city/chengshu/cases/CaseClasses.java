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
import java.time.Instant;
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

    /// Of a condition whose limit begins later.
    private static final Limit NONE_YET = new Limit(1, LimitUnit.WORKING_DAY);

    private record Dated(CaseClass found, LocalDate from, @Nullable LocalDate to) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Book(Map<String, Dated> classes) {}

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final Clock clock;
    private final Snapshot<Book> snapshot = new Snapshot<>(this::version, _ -> load());

    CaseClasses(JdbcClient jdbc, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /// Those that are valid today.
    public List<CaseClass> listAll() {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        return snapshot.get().classes().values().stream()
                .filter(one -> one.isValidOn(today))
                .map(dated -> today(dated.found()))
                .sorted(Comparator.comparingInt(CaseClass::position))
                .toList();
    }

    /// Also one that is not used any more: old cases keep theirs.
    public CaseClass getClass(String code) {
        var found = snapshot.get().classes().get(code);
        if (found == null) {
            throw unknown(code);
        }
        return today(found.found());
    }

    /// With the limits that bind at this moment.
    private CaseClass today(CaseClass found) {
        var now = clock.instant();
        return found.withConditions(
                found.conditions().stream().map(one -> limited(found.code(), one, now)).toList());
    }

    private CaseClass.FilingCondition limited(
            String code, CaseClass.FilingCondition one, Instant now) {
        var bound = new TimeLimits.Bound.Total(code, one.code());
        var own = new HashMap<String, Limit>();
        limits.history(bound).stream()
                .map(LimitEdit::level)
                .filter(level -> !level.equals(TimeLimits.FIRST_LEVEL))
                .distinct()
                .forEach(level ->
                        limits.own(bound, level, now).ifPresent(limit -> own.put(level, limit)));
        var first = limits.own(bound, TimeLimits.FIRST_LEVEL, now).orElse(one.limit());
        return new CaseClass.FilingCondition(one.code(), one.name(), first, own, one.validTo());
    }

    /// A class for a case of today.
    CaseClass choose(String code) {
        return findToday(code).orElseThrow(() -> unknown(code));
    }

    private Optional<CaseClass> findToday(String code) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
        return Optional.ofNullable(snapshot.get().classes().get(code))
                .filter(one -> one.isValidOn(today))
                .map(dated -> today(dated.found()));
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
            Optional<CaseClass.LinkRule> linkRule) {
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
        changed();
    }

    void insert(EditClass.NewClass added, LocalDate from) {
        jdbc.sql(
                        """
                        insert into cases.case_class (code, name, name_en, family, group_name, icon, anonymous, citizen,
                                                      short_path, position, valid_from)
                        select :code, :name, :nameEn, :family, :groupName, 'other', :anonymous, :citizen, :shortPath,
                               1 + max(position), :from from cases.case_class where position < 99
                        """)
                .param("code", added.code())
                .param("name", added.name())
                .param("nameEn", added.nameEn())
                .param("family", added.family().name())
                .param("groupName", added.groupName())
                .param("anonymous", added.anonymous())
                .param("citizen", added.citizen())
                .param("shortPath", added.shortPath())
                .param("from", from)
                .update();
        changed();
    }

    void insertCondition(String classCode, String code, String name, LocalDate from) {
        load(classCode);
        jdbc.sql(
                        """
                        insert into cases.filing_condition (class, code, name, position, valid_from)
                        select :class, :code, :name, coalesce(max(position), 0) + 1, :from
                          from cases.filing_condition where class = :class
                        """)
                .param("class", classCode)
                .param("code", code)
                .param("name", name)
                .param("from", from)
                .update();
        changed();
    }

    void end(String code, Optional<LocalDate> on) {
        jdbc.sql("update cases.case_class set valid_to = :on where code = :code")
                .param("code", code)
                .param("on", on.orElse(null))
                .update();
        changed();
    }

    void endCondition(String classCode, String code, LocalDate on) {
        jdbc.sql(
                        "update cases.filing_condition set valid_to = :on where class = :class and code = :code")
                .param("class", classCode)
                .param("code", code)
                .param("on", on)
                .update();
        changed();
    }

    private void changed() {
        jdbc.sql("update cases.version set number = number + 1").update();
        snapshot.changed();
    }

    /// As it is in this transaction.
    CaseClass load(String code) {
        return Optional.ofNullable(load().classes().get(code))
                .map(dated -> today(dated.found()))
                .orElseThrow(() -> unknown(code));
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
                                            Optional.ofNullable(
                                                    row.getObject("valid_to", LocalDate.class)),
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
                                            NONE_YET,
                                            Map.of(),
                                            Optional.ofNullable(
                                                    row.getObject("valid_to", LocalDate.class))));
                });
        return conditions;
    }
}
