package city.chengshu.archive;

import city.chengshu.archive.HistoricRequest.Outcome;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.RegionCode;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the file of another system is read (导入映射): data, not code.
///
/// @param source the other system; its numbers are unique within it
/// @param city the city the requests belong to
/// @param regions today's name of a region that was recorded under a former one
/// @param classes our class for each of theirs; empty where none of ours means the same
public record RequestMapping(
        String source,
        RegionCode city,
        Charset encoding,
        char delimiter,
        ZoneId zone,
        DateTimeFormatter time,
        CoordinateSystem coordinates,
        Columns columns,
        Map<String, String> regions,
        Map<String, Optional<String>> classes,
        Map<String, Outcome> statuses) {

    /// Which column says what.
    ///
    /// @param text these columns, joined, are the text
    /// @param region the recorded region's name, if it is to be compared
    record Columns(
            String id,
            String created,
            Optional<String> closed,
            String classes,
            String status,
            String latitude,
            String longitude,
            Optional<String> address,
            Optional<String> region,
            List<String> text) {
        Columns {
            text = List.copyOf(text);
        }
    }

    public RequestMapping {
        regions = Map.copyOf(regions);
        classes = Map.copyOf(classes);
        statuses = Map.copyOf(statuses);
    }

    /// Reads a mapping; unknown keys are refused, because a misspelt one must not pass in silence.
    ///
    /// @param name how messages call it
    public static RequestMapping read(InputStream yaml, String name) {
        var root = Settings.read(yaml, name);
        var file = root.child("file");
        var time = root.child("time");
        var mapping =
                new RequestMapping(
                        root.text("source"),
                        root.convert("city", RegionCode::new),
                        file.find("encoding", Charset::forName).orElse(StandardCharsets.UTF_8),
                        file.find("delimiter", RequestMapping::single).orElse(','),
                        time.convert("zone", ZoneId::of),
                        time.convert("format", RequestMapping::format),
                        root.find("coordinates", CoordinateSystem::valueOf)
                                .orElse(CoordinateSystem.WGS84),
                        columns(root.child("columns")),
                        root.texts("regions", today -> today),
                        root.optionalTexts("classes"),
                        root.texts("statuses", Outcome::valueOf));
        file.refuseUnread();
        time.refuseUnread();
        root.refuseUnread();
        return mapping;
    }

    private static Columns columns(Settings columns) {
        var read =
                new Columns(
                        columns.text("id"),
                        columns.text("created"),
                        columns.find("closed", name -> name),
                        columns.text("class"),
                        columns.text("status"),
                        columns.text("latitude"),
                        columns.text("longitude"),
                        columns.find("address", name -> name),
                        columns.find("region", name -> name),
                        columns.list("text"));
        columns.refuseUnread();
        return read;
    }

    private static char single(String delimiter) {
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("must be one character");
        }
        return delimiter.charAt(0);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    static Refusal wrong(String name, String why) {
        return new Refusal(
                ArchiveError.BAD_MAPPING, "Cannot read mapping %s: %s".formatted(name, why));
    }
}
