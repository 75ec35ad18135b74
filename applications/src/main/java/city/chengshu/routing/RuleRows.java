package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of rules and sets, written and read.
final class RuleRows {

    private RuleRows() {}

    static void insert(JdbcClient jdbc, int set, int position, Rule rule) {
        var hours = rule.hours();
        var unit = rule.target() instanceof Target.OneUnit(var id) ? id.value() : null;
        jdbc.sql(
                        """
                        insert into routing.rule (rule_set, id, position, title, matter, matter_code, area, area_code,
                               owner, hours_days, hours_from, hours_until, target, unit, valid_from, valid_to, origin)
                        values (:set, :id, :position, :title, :matter, :matterCode, :area, :areaCode,
                                :owner, :days, :hoursFrom, :hoursUntil, :target, :unit, :from, :until, :origin)
                        """)
                .param("set", set)
                .param("id", rule.id())
                .param("position", position)
                .param("title", rule.title())
                .param("matter", rule.matter().kind().name())
                .param("matterCode", rule.matter().code())
                .param("area", rule.area().kind().name())
                .param("areaCode", rule.area().code())
                .param("owner", rule.owner().map(UnitId::value).orElse(null))
                .param("days", hours.map(RuleRows::numbers).orElse(null))
                .param("hoursFrom", hours.map(Hours::from).orElse(null))
                .param("hoursUntil", hours.map(Hours::until).orElse(null))
                .param("target", unit == null ? "ROSTER" : "UNIT")
                .param("unit", unit)
                .param("from", rule.from().orElse(null))
                .param("until", rule.until().orElse(null))
                .param("origin", rule.origin().orElse(null))
                .update();
    }

    private static Integer[] numbers(Hours hours) {
        return hours.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    /// The rules in their order, by the number of their set.
    static Map<Integer, List<Rule>> bySet(JdbcClient jdbc, Optional<Integer> set) {
        var found = new HashMap<Integer, List<Rule>>();
        jdbc.sql(
                        """
                        select * from routing.rule
                         where cast(:set as int) is null or rule_set = :set order by rule_set, position
                        """)
                .param("set", set.orElse(null))
                .query(row -> {
                    found.computeIfAbsent(row.getInt("rule_set"), _ -> new ArrayList<>())
                            .add(rule(row));
                });
        return found;
    }

    private static Rule rule(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return new Rule(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Matter.of(
                        Matter.Kind.valueOf(row.getString("matter")), row.getString("matter_code")),
                Area.of(Area.Kind.valueOf(row.getString("area")), row.getString("area_code")),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(UnitId::new),
                hours(row),
                unit == null ? new Target.Roster() : new Target.OneUnit(new UnitId(unit)),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("origin")));
    }

    private static Optional<Hours> hours(ResultSet row) throws SQLException {
        var days = row.getArray("hours_days");
        if (days == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Hours(
                        Arrays.stream((Integer[]) days.getArray())
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet()),
                        row.getObject("hours_from", LocalTime.class),
                        row.getObject("hours_until", LocalTime.class)));
    }

    static RuleSet set(ResultSet row, Map<Integer, List<Rule>> rules) throws SQLException {
        var number = row.getInt("number");
        return new RuleSet(
                number,
                RuleSet.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("based_on", Integer.class)),
                new UnitId(row.getObject("desk", UUID.class)),
                row.getInt("revision"),
                row.getString("note"),
                row.getBoolean("simulated"),
                row.getString("opened_by_name"),
                instant(row, "opened_at").orElseThrow(),
                Optional.ofNullable(row.getString("released_by_name")),
                instant(row, "released_at"),
                instant(row, "effective_from"),
                rules.getOrDefault(number, List.of()));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
