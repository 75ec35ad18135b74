package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.FreshPlans;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
import city.chengshu.worklist.Lamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Finds cases (案件查询) within the actor's scope, newest first, by filters that may all be absent.
@Service
public class SearchCases {

    /// @param words two characters or more of text and address, or a number of a case or a report
    /// @param before id of the last case of the page before
    public record Query(
            Optional<CaseState> state,
            Optional<String> classCode,
            Optional<String> region,
            Optional<UUID> unit,
            Optional<String> words,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean overdue,
            Optional<Box> box,
            Optional<UUID> before) {

        /// Whether words are asked for and nothing else. Numbers are no words.
        private boolean isOfWordsAlone() {
            return words.filter(Query::areWords).isPresent()
                    && Stream.of(state, classCode, region, unit, from, to, box)
                            .allMatch(Optional::isEmpty)
                    && !overdue;
        }

        private static boolean areWords(String words) {
            return words.strip().length() >= 2 && !words.strip().matches("[0-9][0-9-]{5,}");
        }
    }

    /// In which order.
    public enum Order {
        NEWEST("c.id desc", "c.id < cast(:afterId as uuid)"),
        OLDEST("c.id", "c.id > cast(:afterId as uuid)"),
        /// Open ones, the most urgent first.
        DUE(
                "coalesce(c.due, c.stage_due), c.id",
                "(coalesce(c.due, c.stage_due), c.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid))");

        private final String sql;
        private final String after;

        Order(String sql, String after) {
            this.sql = sql;
            this.after = after;
        }
    }

    private static final String OPEN = "c.state not in " + CaseRows.ENDS;

    /// A case as a dot on a map.
    public record Point(
            CaseId id, String number, Place place, Lamp lamp, String classCode, CaseState state) {}

    private static final String POINT =
            """
            c.id, c.number, c.longitude, c.latitude, c.class_code, c.state, c.closed_at,
            coalesce(c.filed_at, c.registered_at) as started_at, coalesce(c.due, c.stage_due) as due_at
            """;

    private static final String HAS_WORDS = "w.grams @> extensions.bigrams(:words)";

    private static final String FILTERED =
            "select %s from cases.city_case c where %s order by %s limit :limit";

    /// Words alone are looked for from the newest case on, and only cases that have them are read:
    /// `offset 0` keeps PostgreSQL from reading the others too. It takes that for no more work,
    /// which it is after a rush of cases without the word.
    private static final String OF_WORDS_ALONE =
            """
            select %s from cases.case_words w
             cross join lateral (select * from cases.city_case c where c.id = w.case_id and %s offset 0) as c
             where %s order by w.case_id desc limit :limit
            """;

    private static final int MOST_POINTS = 5_000;
    private static final int DISTRICT_DIGITS = 6;

    /// A whole 案件编号. It is found one way, so the plan is kept.
    private static final Predicate<String> NUMBER =
            Pattern.compile("\\d{6}-\\d{8}-\\d{5,}").asMatchPredicate();

    private final FreshPlans plans;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SearchCases(FreshPlans plans, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Page<Case> search(Query query, int limit, Actor actor) {
        var most = Math.clamp(limit, 1, 200);
        var found =
                select(CaseRows.COLUMNS, "", Order.NEWEST.sql, query, most + 1, actor)
                        .query((row, _) -> CaseRows.read(row, json))
                        .list();
        return Page.cut(found, most, one -> one.id().value().toString());
    }

    /// In another order than the newest first.
    ///
    /// @param after the cursor of the page before
    public Page<Case> search(
            Query query, Order order, Optional<String> after, int limit, Actor actor) {
        var most = Math.clamp(limit, 1, 5_000);
        var condition = new StringBuilder();
        if (order == Order.DUE) {
            condition
                    .append(" and ")
                    .append(OPEN)
                    .append(" and coalesce(c.due, c.stage_due) is not null");
        }
        after.ifPresent(_ -> condition.append(" and ").append(order.after));
        var statement =
                select(CaseRows.COLUMNS, condition.toString(), order.sql, query, most + 1, actor);
        after.map(Position::parse)
                .ifPresent(position ->
                        statement
                                .param("afterId", position.id())
                                .param("afterDue", position.due().atOffset(ZoneOffset.UTC)));
        var found = statement.query((row, _) -> CaseRows.read(row, json)).list();
        return Page.cut(found, most, Position::of);
    }

    private record Position(Instant due, UUID id) {
        static Position parse(String cursor) {
            try {
                var cut = cursor.indexOf('_');
                return new Position(
                        Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(cut, 0)))),
                        UUID.fromString(cursor.substring(cut + 1)));
            } catch (IllegalArgumentException unreadable) {
                throw new Refusal(KernelError.UNREADABLE, "Cannot search: not a cursor");
            }
        }

        static String of(Case last) {
            var due = last.due().or(last::stageDue).orElse(last.registeredAt());
            return due.toEpochMilli() + "_" + last.id().value();
        }
    }

    /// Those of the given ids within the actor's scope.
    public List<Case> listOf(List<UUID> ids, Actor actor) {
        var statement =
                plans.sql(
                                "select %s from cases.city_case c where c.id = any(cast(:ids as uuid[])) and %s order by c.id desc"
                                        .formatted(
                                                CaseRows.COLUMNS,
                                                actor.scope().sql("c.region", "c.unit")))
                        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new));
        return actor.scope().bind(statement).query((row, _) -> CaseRows.read(row, json)).list();
    }

    /// Cases that have a place, for a map: the newest 5,000, and of each only what a map shows.
    public List<Point> map(Query query, Actor actor) {
        var now = clock.instant();
        return select(
                        POINT,
                        " and c.longitude is not null",
                        Order.NEWEST.sql,
                        query,
                        MOST_POINTS,
                        actor)
                .query((row, _) -> point(row, now))
                .list();
    }

    private static Point point(ResultSet row, Instant now) throws SQLException {
        var end = CaseRows.instant(row, "closed_at").orElse(now);
        var start = CaseRows.instant(row, "started_at").orElseThrow();
        return new Point(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new Place(row.getDouble("longitude"), row.getDouble("latitude")),
                Lamp.of(start, CaseRows.instant(row, "due_at").orElse(end), end),
                row.getString("class_code"),
                CaseState.valueOf(row.getString("state")));
    }

    /// The condition is put together of what is asked for, so that each question has the plan it
    /// deserves.
    private JdbcClient.StatementSpec select(
            String columns, String condition, String order, Query query, int limit, Actor actor) {
        var where = new StringBuilder(actor.scope().sql("c.region", "c.unit")).append(condition);
        var parameters = new HashMap<String, Object>();
        filter(query, where, parameters);
        var sql =
                query.isOfWordsAlone() && order.equals(Order.NEWEST.sql)
                        ? OF_WORDS_ALONE.formatted(columns, where, wordsAlone(query))
                        : FILTERED.formatted(columns, where.append(amongOthers(query)), order);
        var statement = query.words().filter(NUMBER).isPresent() ? jdbc.sql(sql) : plans.sql(sql);
        return actor.scope().bind(statement.params(parameters).param("limit", limit));
    }

    private static String wordsAlone(Query query) {
        return query.before().isPresent() ? HAS_WORDS + " and w.case_id < :before" : HAS_WORDS;
    }

    private static String amongOthers(Query query) {
        return query.words().filter(Query::areWords).isPresent()
                ? " and c.id in (select w.case_id from cases.case_words w where " + HAS_WORDS + ")"
                : "";
    }

    private void filter(Query query, StringBuilder where, Map<String, Object> parameters) {
        query.state()
                .ifPresent(
                        state -> add(where, parameters, "c.state = :state", "state", state.name()));
        query.classCode()
                .ifPresent(code -> add(where, parameters, "c.class_code = :class", "class", code));
        query.region().ifPresent(prefix -> inRegion(prefix, where, parameters));
        query.unit().ifPresent(unit -> add(where, parameters, "c.unit = :unit", "unit", unit));
        query.from()
                .ifPresent(from ->
                        add(
                                where,
                                parameters,
                                "c.registered_at >= :from",
                                "from",
                                from.atOffset(ZoneOffset.UTC)));
        query.to()
                .ifPresent(to ->
                        add(
                                where,
                                parameters,
                                "c.registered_at < :to",
                                "to",
                                to.atOffset(ZoneOffset.UTC)));
        query.before().ifPresent(id -> add(where, parameters, "c.id < :before", "before", id));
        query.words()
                .filter(words -> words.strip().length() >= 2)
                .ifPresent(words -> search(words.strip(), where, parameters));
        if (query.overdue()) {
            add(
                    where,
                    parameters,
                    OPEN + " and coalesce(c.due, c.stage_due) < :now",
                    "now",
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
        query.box().ifPresent(box -> inBox(box, query, where, parameters));
    }

    /// A district's cases of a class lie together, however many newer ones other districts have.
    private static void inRegion(
            String prefix, StringBuilder where, Map<String, Object> parameters) {
        if (prefix.length() == DISTRICT_DIGITS) {
            add(where, parameters, "left(c.region, 6) = :district", "district", prefix);
        } else {
            add(where, parameters, "c.region like :region", "region", prefix + "%");
        }
    }

    /// Bigrams find the rows, `strpos` makes it exact where there are several; 案件编号 is found by its
    /// beginning, a report by its whole number. How common a bigram is PostgreSQL knows, so a
    /// common word is looked for from the newest case on and a rare one by its index; of `ilike` it
    /// believes that hardly any row matches, and reads them all.
    private static void search(String words, StringBuilder where, Map<String, Object> parameters) {
        if (words.matches("\\d{8}-\\d{6,}")) {
            add(
                    where,
                    parameters,
                    "c.id in (select r.case_id from cases.case_report r where r.number = :report)",
                    "report",
                    words);
            return;
        }
        if (NUMBER.test(words)) {
            add(where, parameters, "c.number = :number", "number", words);
            return;
        }
        if (!Query.areWords(words)) {
            add(where, parameters, "c.number like :number", "number", words + "%");
            return;
        }
        parameters.put("words", words);
        if (words.codePointCount(0, words.length()) > 2) {
            where.append(" and strpos(lower(c.text || ' ' || c.address), lower(:words)) > 0");
        }
    }

    private static void inBox(
            Box box, Query query, StringBuilder where, Map<String, Object> parameters) {
        var month = " and " + CaseRows.month("c.registered_at");
        query.from().ifPresent(_ -> where.append(month + " >= " + CaseRows.month(":from")));
        query.to().ifPresent(_ -> where.append(month + " <= " + CaseRows.month(":to")));
        where.append(
                " and c.longitude between :west and :east and c.latitude between :south and :north");
        parameters.put("west", box.west());
        parameters.put("south", box.south());
        parameters.put("east", box.east());
        parameters.put("north", box.north());
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
