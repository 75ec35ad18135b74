package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Limits by what they bind, by level and by moment: rows that are only ever added, read from
/// memory. So the limit a deadline was counted with can be found again.
@Repository
class TimeLimits {

    static final String FIRST_LEVEL = "A";

    /// What a limit binds: the whole of a case filed so, or a stage.
    sealed interface Bound {
        record Total(String classCode, String condition) implements Bound {}

        record Stage(CaseState state) implements Bound {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Snapshot<Map<Bound, List<LimitEdit>>> snapshot =
            new Snapshot<>(this::version, _ -> load());

    TimeLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The limit of a level at a moment; one that has none has that of the first level.
    Optional<Limit> find(Bound bound, String level, Instant at) {
        return own(bound, level, at).or(() -> own(bound, FIRST_LEVEL, at));
    }

    /// Only what is said of the level itself.
    Optional<Limit> own(Bound bound, String level, Instant at) {
        return history(bound).stream()
                .filter(edit -> edit.level().equals(level) && !edit.validFrom().isAfter(at))
                .reduce((_, later) -> later)
                .flatMap(LimitEdit::limit);
    }

    /// All that was ever said, the oldest edit first.
    List<LimitEdit> history(Bound bound) {
        return snapshot.get().getOrDefault(bound, List.of());
    }

    /// Stages that ever had a limit.
    List<CaseState> stages() {
        return snapshot.get().keySet().stream()
                .flatMap(bound ->
                        bound instanceof Bound.Stage(var state)
                                ? java.util.stream.Stream.of(state)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    /// Says what holds from a moment on; an empty limit takes the level's own back.
    void add(Bound bound, String level, Optional<Limit> limit, Instant from, Actor by) {
        var of = bound instanceof Bound.Total total ? total : null;
        jdbc.sql(
                        """
                        with edit as (
                            insert into cases.limit_edit (version, at, actor, actor_name)
                            select max(version) + 1, :now, :actor, :name from cases.limit_edit returning version)
                        insert into cases.time_limit (version, class, condition, state, level, amount, unit, valid_from)
                        select version, :class, :condition, :state, :level, :amount, :unit, :from from edit
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.id())
                .param("name", by.name())
                .param("class", of == null ? null : of.classCode())
                .param("condition", of == null ? null : of.condition())
                .param("state", bound instanceof Bound.Stage(var state) ? state.name() : null)
                .param("level", level)
                .param("amount", limit.map(Limit::amount).orElse(null), java.sql.Types.INTEGER)
                .param("unit", limit.map(one -> one.unit().name()).orElse(null))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update cases.version set number = number + 1").update();
        snapshot.changed();
    }

    /// One edit after the other, for versions have no gaps.
    void lock() {
        jdbc.sql("select number from cases.version for update").query(Integer.class).single();
    }

    private int version() {
        return jdbc.sql("select number from cases.version").query(Integer.class).single();
    }

    private Map<Bound, List<LimitEdit>> load() {
        return jdbc
                .sql(
                        """
                        select l.*, e.at, e.actor_name from cases.time_limit l join cases.limit_edit e using (version)
                         order by l.version
                        """)
                .query((row, _) -> Map.entry(bound(row), edit(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Bound bound(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null
                ? new Bound.Total(row.getString("class"), row.getString("condition"))
                : new Bound.Stage(CaseState.valueOf(state));
    }

    private static LimitEdit edit(ResultSet row) throws SQLException {
        var unit = row.getString("unit");
        return new LimitEdit(
                row.getInt("version"),
                row.getString("level"),
                unit == null
                        ? Optional.empty()
                        : Optional.of(new Limit(row.getInt("amount"), LimitUnit.valueOf(unit))),
                CaseRows.instant(row, "valid_from").orElseThrow(),
                CaseRows.instant(row, "at").orElseThrow(),
                row.getString("actor_name"));
    }
}
