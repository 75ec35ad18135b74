package city.chengshu.reporting;

import city.chengshu.region.Box;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports of everybody in PostgreSQL (动态): the caller leaves out what is personal.
@Repository
class Feed {

    private static final String FOUND =
            """
              from reporting.report
             where longitude is not null
               and (cast(:class as text) is null or class_code = :class)
               and (cast(:stage as text) is null or stage = :stage)
               and (cast(:open as boolean) is null or (closed_at is null) = :open)
               and (cast(:pictured as boolean) is null or photos <> '{}' and after_photos <> '{}')
               and (cast(:district as text) is null or left(region, 6) = :district)
               and (cast(:street as text) is null or left(region, 9) = :street)
               and (cast(:from as timestamptz) is null or submitted_at >= :from)
               and (cast(:to as timestamptz) is null or submitted_at < :to)
               and (cast(:before as uuid) is null or id < :before)
               and (cast(:west as double precision) is null
                    or longitude between :west and :east and latitude between :south and :north)
            """;

    /// So many squares lie side by side in a box.
    private static final int SQUARES = 6;

    /// The side of a square without a box: about 9 km.
    private static final double WIDE = 0.1;

    private final JdbcClient jdbc;

    Feed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Report> list(PublicReports.Filter filter, int limit) {
        return bind(
                        "select " + ReportRows.COLUMNS + FOUND + " order by id desc limit :limit",
                        filter)
                .param("limit", limit)
                .query(ReportRows::report)
                .list();
    }

    /// Squares of the box with what lies in them, at the mean of their places.
    List<PublicReports.Cluster> clusters(PublicReports.Filter filter) {
        var side = filter.box().map(box -> (box.east() - box.west()) / SQUARES).orElse(WIDE);
        return bind(
                        "select avg(longitude), avg(latitude), count(*), count(*) filter (where closed_at is null)"
                                + FOUND
                                + " group by floor(longitude / :side), floor(latitude / :side)",
                        filter)
                .param("side", Math.max(side, 1e-6))
                .query((row, _) ->
                        new PublicReports.Cluster(
                                row.getDouble(1), row.getDouble(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, PublicReports.Filter filter) {
        return jdbc.sql(sql)
                .param("class", filter.classCode().orElse(null))
                .param("stage", filter.stage().map(Stage::name).orElse(null))
                .param("open", filter.open().orElse(null), java.sql.Types.BOOLEAN)
                .param("pictured", filter.pictured() ? true : null, java.sql.Types.BOOLEAN)
                .param("district", at(filter, RegionCode.Level.DISTRICT))
                .param("street", at(filter, RegionCode.Level.STREET))
                .param("from", moment(filter.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", moment(filter.to()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", filter.before().orElse(null))
                .param("west", filter.box().map(Box::west).orElse(null))
                .param("south", filter.box().map(Box::south).orElse(null))
                .param("east", filter.box().map(Box::east).orElse(null))
                .param("north", filter.box().map(Box::north).orElse(null));
    }

    private static @org.jspecify.annotations.Nullable String at(
            PublicReports.Filter filter, RegionCode.Level level) {
        return filter.region()
                .filter(region -> region.level() == level)
                .map(RegionCode::prefix)
                .orElse(null);
    }

    private static java.time.@org.jspecify.annotations.Nullable OffsetDateTime moment(
            Optional<Instant> moment) {
        return moment.map(one -> one.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
