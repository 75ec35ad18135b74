package city.chengshu.indicators;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums of facts: rolled-up cells and what came since, read together in one snapshot of the
/// database.
@Repository
class Sums {

    private static final UUID NO_UNIT = new UUID(0, 0);

    /// The conditions are the same for cells, fresh and old facts; what stands counts at its
    /// moments.
    private static final String WHERE =
            """
             where fact = any(:facts) and %s
               and (known <= :known or (known = :partly and known_at <= :knownAt)) and (%s)
            """;

    /// What stands to this moment, and what stood then and has ended since: each found by its own
    /// index.
    private static final String STANDING =
            """
              from (select s.fact, s.subject, s.region, s.unit, s.role, s.class, s.since, m.day,
                           case when s.due is null or s.due > m.at then s.amount else 0 end as good, s.amount
                      from unnest(cast(:days as date[]), cast(:moments as timestamptz[])) as m (day, at)
                      cross join lateral (
                           select * from indicators.stretch where until is null
                           union all
                           select * from indicators.stretch where until > m.at) as s
                     where s.fact = any(:facts) and s.since <= m.at) as standing
             where %s
            """;

    /// The same, counted: only sums leave the index. `offset 0` has each moment look into the index
    /// by itself; a plan for all moments alike would read whatever has ended since the beginning.
    private static final String STANDING_SUMS =
            """
            select %1$s as key, fact, sum(case when due is null or due > at then amount else 0 end)::bigint as good,
                   sum(amount)::bigint as amount
              from unnest(cast(:days as date[]), cast(:moments as timestamptz[])) as m (day, at)
             cross join lateral (
                   select fact, region, unit, role, class, due, amount from indicators.stretch
                    where %2$s and since <= at and fact = any(:facts) and (%3$s) offset 0) as standing
             group by 1, 2
            """;

    /// What stands now, summed by district and due day. Late are those of the days before, and of
    /// today those whose moment has passed: these are few, and found by their index, as readings
    /// are.
    private static final String STANDING_NOW =
            """
            select %1$s as key, fact, sum(good)::bigint as good, sum(amount)::bigint as amount
              from (select fact, district as region, cast(:today as date) as day,
                           case when due_day < cast(:today as date) then 0 else amount end as good, amount
                      from (select fact, district, due_day, amount from indicators.standing_sum
                            union all
                            select fact, district, due_day, amount from indicators.standing_change) as summed
                    union all
                    select fact, region, cast(:today as date), -amount, 0 from indicators.stretch
                     where until is null and due between cast(:midnight as timestamptz) and cast(:now as timestamptz)
                    union all
                    select fact, region, cast(:today as date), case when due is null or due > :now then amount else 0 end, amount
                      from indicators.stretch
                     where region = '' and until between cast(:now as timestamptz) and 'infinity' and since <= :now) as standing
             where fact = any(:facts) and (%2$s)
             group by 1, 2
            """;

    private static final String CELLS =
            """
            select fact, day, known, cast('infinity' as timestamptz) as known_at, region,
                   nullif(unit, '00000000-0000-0000-0000-000000000000') as unit, role, class, good, amount
              from indicators.cell
            """;

    /// Enough for a question that tells no units, roles and classes apart.
    private static final String DISTRICT_CELLS =
            """
            select fact, day, known, cast('infinity' as timestamptz) as known_at, district as region,
                   cast(null as uuid) as unit, '' as role, '' as class, good, amount
              from indicators.district_cell
            """;

    private static final String TOLD =
            "select %1$s as key, fact, good, amount from (%2$s) as cells %3$s";

    private static final String TOLD_ONE_BY_ONE =
            "select %1$s as key, fact, case when good then amount else 0 end as good, amount from %2$s %3$s";

    /// Facts of the day of which not all is to be known are added up one by one.
    private static final String PARTLY =
            "(select * from indicators.fact where known = :partly) as partly";

    private static final String SUM =
            """
            select key, fact, sum(good)::bigint as good, sum(amount)::bigint as amount from (%s) as together
             group by key, fact
            """;

    private static final String ROWS =
            """
            select subject, day, fact, region, unit, class, sum(good)::bigint as good, sum(amount)::bigint as amount
              from (select subject, day, fact, region, unit, class, case when good then amount else 0 end as good, amount
                      from (select * from indicators.fact %1$s union all select * from indicators.fresh %1$s) as told
                    union all
                    select subject, cast(since at time zone 'Asia/Shanghai' as date), fact, region, unit, class, good, amount %2$s) as together
             where (cast(:after as uuid) is null or subject > :after)
             group by subject, day, fact, region, unit, class having sum(amount) <> 0
             order by subject, day, fact limit :limit
            """;

    /// What is asked; two who ask the same get the same.
    private record Asked(Question question, Set<String> facts, DataScope scope) {}

    private final AskedTogether<Asked, Map<String, Map<String, Long>>> together =
            new AskedTogether<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Sums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By row key and fact name; `name.good` stands beside `name`.
    Map<String, Map<String, Long>> read(Question question, Set<String> facts, DataScope scope) {
        return together.ask(
                new Asked(question, Set.copyOf(facts), scope), () -> sum(question, facts, scope));
    }

    private Map<String, Map<String, Long>> sum(
            Question question, Set<String> facts, DataScope scope) {
        var sums = new TreeMap<String, Map<String, Long>>();
        var now = clock.instant();
        var sql = SUM.formatted(String.join(" union all ", parts(question, scope, now)));
        bind(jdbc.sql(sql), question, facts, scope, now)
                .query(row -> {
                    var of = sums.computeIfAbsent(row.getString("key"), _ -> new HashMap<>());
                    of.put(row.getString("fact"), row.getLong("amount"));
                    of.put(row.getString("fact") + ".good", row.getLong("good"));
                });
        return sums;
    }

    /// What is added up: only what can hold something, for the database looks at every part of a
    /// question as it is planned.
    private static List<String> parts(Question question, DataScope scope, Instant now) {
        var key = question.by().sql();
        var where = where(question, scope);
        var isOfDistricts = isOfDistricts(question, scope);
        var parts = new ArrayList<String>();
        parts.add(TOLD.formatted(key, isOfDistricts ? DISTRICT_CELLS : CELLS, where));
        parts.add(TOLD_ONE_BY_ONE.formatted(key, "indicators.fresh", where));
        if (question.knownAt().isPresent()) {
            parts.add(TOLD_ONE_BY_ONE.formatted(key, PARTLY, where));
        }
        if (isOfDistricts && question.isOf(now)) {
            parts.add("(" + STANDING_NOW.formatted(key, whose(question, scope)) + ")");
        } else {
            parts.add(standingSums(question, scope, "until is null"));
            parts.add(standingSums(question, scope, "until > at"));
        }
        return parts;
    }

    private static boolean isOfDistricts(Question question, DataScope scope) {
        return question.isOfDistricts()
                && scope.parts().stream()
                        .allMatch(part ->
                                part.unit().isEmpty()
                                        && part.region().length() <= Question.DISTRICT_DIGITS);
    }

    List<BehindFigure.Row> rows(
            Question question,
            Set<String> facts,
            DataScope scope,
            Optional<UUID> after,
            int limit) {
        return bind(
                        jdbc.sql(ROWS.formatted(where(question, scope), standing(question, scope))),
                        question,
                        facts,
                        scope,
                        clock.instant())
                .param("after", after.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static BehindFigure.Row row(ResultSet row) throws SQLException {
        return new BehindFigure.Row(
                row.getObject("subject", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("fact"),
                row.getString("region"),
                Optional.ofNullable(row.getObject("unit", UUID.class))
                        .filter(unit -> !unit.equals(NO_UNIT)),
                row.getString("class"),
                row.getLong("good"),
                row.getLong("amount"));
    }

    private static String where(Question question, DataScope scope) {
        var days =
                question.from().equals(question.to()) ? "day = :from" : "day between :from and :to";
        return WHERE.formatted(days, whose(question, scope));
    }

    private static String standing(Question question, DataScope scope) {
        return STANDING.formatted(whose(question, scope));
    }

    private static String standingSums(Question question, DataScope scope, String until) {
        return "("
                + STANDING_SUMS.formatted(question.by().sql(), until, whose(question, scope))
                + ")";
    }

    /// What has no region is of the program itself, and nobody's in particular. Only what is asked
    /// for becomes a condition: thousands of rows are looked at for each figure.
    private static String whose(Question question, DataScope scope) {
        var conditions = new ArrayList<String>();
        question.region().ifPresent(_ -> conditions.add("region like :region"));
        question.unit().ifPresent(_ -> conditions.add("unit = :unit"));
        question.role().ifPresent(_ -> conditions.add("role = :role"));
        question.classCode().ifPresent(_ -> conditions.add("class = :class"));
        conditions.add(scope.sql("region", "unit"));
        return "region = '' or (%s)".formatted(String.join(" and ", conditions));
    }

    private JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement,
            Question question,
            Set<String> facts,
            DataScope scope,
            Instant now) {
        var plain =
                facts.stream()
                        .map(name ->
                                name.endsWith(".good")
                                        ? name.substring(0, name.length() - 5)
                                        : name)
                        .distinct()
                        .toArray(String[]::new);
        var moments = question.moments(now);
        var today = LocalDate.ofInstant(now, HouseClock.CITY);
        return scope.bind(
                statement
                        .param("facts", plain)
                        .param("from", question.from())
                        .param("to", question.to())
                        .param("known", question.knownThrough())
                        .param("partly", question.knownPartly())
                        .param(
                                "knownAt",
                                question.knownAt().orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("today", today)
                        .param("midnight", today.atStartOfDay(HouseClock.CITY).toOffsetDateTime())
                        .param("days", texts(moments, moment -> moment.day().toString()))
                        .param("moments", texts(moments, moment -> moment.at().toString()))
                        .param("region", question.region().map(prefix -> prefix + "%").orElse(null))
                        .param("unit", question.unit().orElse(null))
                        .param("role", question.role().orElse(null))
                        .param("class", question.classCode().orElse(null)));
    }

    private static String[] texts(
            List<Question.Moment> moments, Function<Question.Moment, String> text) {
        return moments.stream().map(text).toArray(String[]::new);
    }
}
