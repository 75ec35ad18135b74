package city.chengshu.reporting;

import city.chengshu.region.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads reports from rows.
final class ReportRows {

    static final String COLUMNS =
            """
            id, number, reporter, anonymous, class_code, text, longitude, latitude, region_name, address, photos,
            after_photos, submitted_at, stage, due, unit_name, closed_at, solved, satisfaction, evaluation,
            evaluated_at, simulated
            """;

    private ReportRows() {}

    static Report report(ResultSet row, int index) throws SQLException {
        var longitude = row.getObject("longitude", Double.class);
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("reporter", UUID.class),
                row.getBoolean("anonymous"),
                Optional.ofNullable(row.getString("class_code")),
                row.getString("text"),
                longitude == null
                        ? Optional.empty()
                        : Optional.of(new Place(longitude, row.getDouble("latitude"))),
                row.getString("region_name"),
                row.getString("address"),
                uuids(row.getArray("photos")),
                uuids(row.getArray("after_photos")),
                instant(row, "submitted_at").orElseThrow(),
                Stage.valueOf(row.getString("stage")),
                instant(row, "due"),
                Optional.ofNullable(row.getString("unit_name")),
                instant(row, "closed_at"),
                evaluation(row),
                row.getBoolean("simulated"));
    }

    private static Optional<Report.Evaluation> evaluation(ResultSet row) throws SQLException {
        var at = instant(row, "evaluated_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Report.Evaluation(
                                row.getBoolean("solved"),
                                row.getInt("satisfaction"),
                                row.getString("evaluation"),
                                at.get()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    static Report.Step step(ResultSet row, int index) throws SQLException {
        return new Report.Step(
                instant(row, "at").orElseThrow(),
                Stage.valueOf(row.getString("stage")),
                row.getString("remark"),
                Optional.ofNullable(row.getString("unit_name")),
                uuids(row.getArray("photos")));
    }
}
