package city.chengshu.calendar;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Hours and special days as rows with the versions in which they are in force.
@Repository
class Calendars {

    private static final String DAYS =
            """
            select region, day, kind, name, source from calendar.special_day
             where version_from <= :version and (version_to is null or version_to > :version)
            """;

    private static final String HOURS =
            """
            select region, effective_from, openings from calendar.weekly_hours
             where version_from <= :version and (version_to is null or version_to > :version)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Snapshot<CalendarBook> snapshot = new Snapshot<>(this::version, this::load);

    Calendars(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Snapshot<CalendarBook> snapshot() {
        return snapshot;
    }

    private int version() {
        return jdbc.sql("select version from calendar.current").query(Integer.class).single();
    }

    CalendarBook load(int version) {
        return new CalendarBook(
                version,
                jdbc.sql(HOURS).param("version", version).query(this::hours).list(),
                jdbc.sql(DAYS).param("version", version).query(Calendars::day).list());
    }

    /// Begins an edit: other editors wait until it is committed.
    int nextVersion(Actor by, String what) {
        var version =
                jdbc.sql("update calendar.current set version = version + 1 returning version")
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        insert into calendar.edit (version, at, actor, actor_name, what)
                        values (:version, :at, :actor, :name, :what)
                        """)
                .param("version", version)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.id())
                .param("name", by.name())
                .param("what", what)
                .update();
        snapshot.changed();
        return version;
    }

    void putDay(SpecialDay day, int version) {
        endDay(day.region(), day.date(), version);
        jdbc.sql(
                        """
                        insert into calendar.special_day (region, day, kind, name, source, version_from)
                        values (:region, :day, :kind, :name, :source, :version)
                        """)
                .param("region", day.region())
                .param("day", day.date())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("source", day.source())
                .param("version", version)
                .update();
    }

    boolean endDay(String region, LocalDate date, int version) {
        return jdbc.sql(
                                """
                                update calendar.special_day set version_to = :version
                                 where region = :region and day = :day and version_to is null
                                """)
                        .param("region", region)
                        .param("day", date)
                        .param("version", version)
                        .update()
                == 1;
    }

    void putHours(WeeklyHours hours, int version) {
        jdbc.sql(
                        """
                        update calendar.weekly_hours set version_to = :version
                         where region = :region and effective_from = :from and version_to is null
                        """)
                .param("region", hours.region())
                .param("from", hours.from())
                .param("version", version)
                .update();
        jdbc.sql(
                        """
                        insert into calendar.weekly_hours (region, effective_from, openings, version_from)
                        values (:region, :from, :openings::jsonb, :version)
                        """)
                .param("region", hours.region())
                .param("from", hours.from())
                .param("openings", json.writeValueAsString(hours.openings()))
                .param("version", version)
                .update();
    }

    /// The last year for which `source` said something.
    Optional<Integer> findLastYear(String source) {
        return jdbc.sql(
                        """
                        select extract(year from day)::int as year from calendar.special_day
                         where source = :source order by day desc limit 1
                        """)
                .param("source", source)
                .query(Integer.class)
                .optional();
    }

    void lock() {
        jdbc.sql("select version from calendar.current for update").query(Integer.class).single();
    }

    private WeeklyHours hours(ResultSet row, int index) throws SQLException {
        return new WeeklyHours(
                row.getString("region"),
                row.getObject("effective_from", LocalDate.class),
                json.readValue(row.getString("openings"), new TypeReference<List<Opening>>() {}));
    }

    private static SpecialDay day(ResultSet row, int index) throws SQLException {
        return new SpecialDay(
                row.getString("region"),
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }
}
