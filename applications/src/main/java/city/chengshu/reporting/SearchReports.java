package city.chengshu.reporting;

import city.chengshu.files.OpenFile;
import city.chengshu.region.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds reports for other systems (线索查询): what everybody may see, and nothing of who or in which
/// words.
@Service
public class SearchReports {

    /// @param open only open or only ended ones
    public record Query(
            Instant from,
            Instant to,
            Set<String> classCodes,
            Optional<Boolean> open,
            int skip,
            int limit) {}

    /// @param remark the last sentence of its story
    /// @param photo one that was cleared for the public
    public record Found(
            UUID id,
            String number,
            Optional<String> classCode,
            Stage stage,
            String remark,
            String regionName,
            Optional<Place> place,
            Instant submittedAt,
            Instant updatedAt,
            Optional<Instant> due,
            Optional<Instant> closedAt,
            Optional<String> unitName,
            Optional<UUID> photo,
            boolean simulated) {}

    /// A step of a story.
    ///
    /// @param word see [RecordProgress.Progress]
    public record Update(
            long id,
            String number,
            Instant at,
            Stage stage,
            Optional<String> word,
            String remark,
            Optional<UUID> photo) {}

    private static final String SELECT =
            """
            select r.id, r.number, r.class_code, r.stage, r.region_name, r.longitude, r.latitude, r.submitted_at,
                   r.stage_at, r.due, r.closed_at, r.unit_name, r.photos, r.simulated,
                   (select p.remark from reporting.progress p where p.report = r.id order by p.at desc limit 1) as remark
              from reporting.report r
            """;

    private record Row(Found found, List<UUID> photos) {}

    private final JdbcClient jdbc;
    private final OpenFile openFile;

    SearchReports(JdbcClient jdbc, OpenFile openFile) {
        this.jdbc = jdbc;
        this.openFile = openFile;
    }

    /// The newest first.
    public List<Found> search(Query query) {
        var statement =
                jdbc.sql(
                                SELECT
                                        + """
                                         where r.submitted_at between :from and :to
                                           and (cast(:codes as text[]) is null or r.class_code = any(:codes))
                                           and (cast(:open as boolean) is null or (r.closed_at is null) = :open)
                                         order by r.submitted_at desc, r.id desc limit :limit offset :skip
                                        """)
                        .param("from", query.from().atOffset(ZoneOffset.UTC))
                        .param("to", query.to().atOffset(ZoneOffset.UTC))
                        .param("codes", texts(query.classCodes()), java.sql.Types.ARRAY)
                        .param("open", query.open().orElse(null), java.sql.Types.BOOLEAN)
                        .param("limit", query.limit())
                        .param("skip", query.skip());
        return shown(statement);
    }

    /// Those of these numbers that there are.
    public List<Found> getAll(Set<String> numbers) {
        return shown(
                jdbc.sql(SELECT + " where r.number = any(:numbers) order by r.id desc limit 1000")
                        .param("numbers", numbers.toArray(String[]::new)));
    }

    /// The report of this number, if this one sent it.
    public Optional<ReportId> findOf(String number, UUID reporter) {
        return jdbc.sql(
                        """
                        select id from reporting.report
                         where number = :number and reporter = :reporter and not anonymous
                        """)
                .param("number", number)
                .param("reporter", reporter)
                .query((row, _) -> new ReportId(row.getObject(1, UUID.class)))
                .optional();
    }

    private List<Found> shown(JdbcClient.StatementSpec statement) {
        var rows = statement.query((row, _) -> row(row)).list();
        var cleared =
                Set.copyOf(
                        openFile.cleared(
                                rows.stream().flatMap(row -> row.photos().stream()).toList()));
        return rows.stream().map(row -> withPhoto(row, cleared)).toList();
    }

    /// What happened between, the oldest first.
    public List<Update> updates(Instant from, Instant to, Set<String> numbers, int limit) {
        var rows =
                jdbc.sql(
                                """
                                select p.id, r.number, p.at, p.stage, p.word, p.remark, p.photos
                                  from reporting.progress p join reporting.report r on r.id = p.report
                                 where p.at between :from and :to
                                   and (cast(:numbers as text[]) is null or r.number = any(:numbers))
                                 order by p.at, p.id limit :limit
                                """)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .param("numbers", texts(numbers), java.sql.Types.ARRAY)
                        .param("limit", limit)
                        .query((row, _) ->
                                new UpdateRow(update(row), uuids(row.getArray("photos"))))
                        .list();
        var cleared =
                Set.copyOf(
                        openFile.cleared(
                                rows.stream().flatMap(row -> row.photos().stream()).toList()));
        return rows.stream().map(row -> row.shown(cleared)).toList();
    }

    private record UpdateRow(Update update, List<UUID> photos) {
        Update shown(Set<UUID> cleared) {
            return new Update(
                    update.id(),
                    update.number(),
                    update.at(),
                    update.stage(),
                    update.word(),
                    update.remark(),
                    photos.stream().filter(cleared::contains).findFirst());
        }
    }

    private static Update update(ResultSet row) throws SQLException {
        return new Update(
                row.getLong("id"),
                row.getString("number"),
                instant(row, "at").orElseThrow(),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("word")),
                row.getString("remark"),
                Optional.empty());
    }

    private static Row row(ResultSet row) throws SQLException {
        var longitude = row.getObject("longitude", Double.class);
        return new Row(
                new Found(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Optional.ofNullable(row.getString("class_code")),
                        Stage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getString("remark")).orElse(""),
                        row.getString("region_name"),
                        longitude == null
                                ? Optional.empty()
                                : Optional.of(new Place(longitude, row.getDouble("latitude"))),
                        instant(row, "submitted_at").orElseThrow(),
                        instant(row, "stage_at").orElseThrow(),
                        instant(row, "due"),
                        instant(row, "closed_at"),
                        Optional.ofNullable(row.getString("unit_name")),
                        Optional.empty(),
                        row.getBoolean("simulated")),
                uuids(row.getArray("photos")));
    }

    private static Found withPhoto(Row row, Set<UUID> cleared) {
        var one = row.found();
        return new Found(
                one.id(),
                one.number(),
                one.classCode(),
                one.stage(),
                one.remark(),
                one.regionName(),
                one.place(),
                one.submittedAt(),
                one.updatedAt(),
                one.due(),
                one.closedAt(),
                one.unitName(),
                row.photos().stream().filter(cleared::contains).findFirst(),
                one.simulated());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static String @org.jspecify.annotations.Nullable [] texts(Set<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }
}
