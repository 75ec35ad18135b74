package city.chengshu.archive;

import city.chengshu.kernel.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The rows of another system's file: CSV, packed by gzip or not.
final class RequestFile {

    /// One row, its values by column.
    record Row(long line, Map<String, String> values) {}

    /// Takes rows and those that are not rows.
    interface Reader {
        void row(Row row);

        void broken(long line, String reason);
    }

    private final Path file;
    private final RequestMapping mapping;

    RequestFile(Path file, RequestMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    void read(Reader reader) {
        try (var in = open();
                var csv =
                        CsvReader.builder()
                                .fieldSeparator(mapping.delimiter())
                                .skipEmptyLines(true)
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .ofCsvRecord(
                                        new InputStreamReader(
                                                in,
                                                mapping.encoding()
                                                        .newDecoder()
                                                        .onMalformedInput(
                                                                CodingErrorAction.REPORT)))) {
            read(csv, reader);
        } catch (IOException | UncheckedIOException | CsvParseException cause) {
            throw new Refusal(
                    ArchiveError.UNREADABLE_FILE,
                    "Cannot read %s: %s".formatted(file, cause.getMessage()));
        }
    }

    private void read(CsvReader<CsvRecord> csv, Reader reader) {
        var records = csv.iterator();
        if (!records.hasNext()) {
            throw new Refusal(
                    ArchiveError.UNREADABLE_FILE, "Cannot read %s: it is empty".formatted(file));
        }
        var header = records.next().getFields().stream().map(RequestFile::withoutMark).toList();
        refuseMissingColumns(header);
        records.forEachRemaining(found -> deliver(header, found, reader));
    }

    private static void deliver(List<String> header, CsvRecord found, Reader reader) {
        if (found.getFieldCount() != header.size()) {
            reader.broken(
                    found.getStartingLineNumber(),
                    "%d fields instead of %d".formatted(found.getFieldCount(), header.size()));
            return;
        }
        var values = new HashMap<String, String>();
        for (var column = 0; column < header.size(); column++) {
            values.put(header.get(column), found.getField(column).strip());
        }
        reader.row(new Row(found.getStartingLineNumber(), values));
    }

    /// The byte order mark some programs write.
    private static String withoutMark(String name) {
        return name.replace("\uFEFF", "").strip();
    }

    private void refuseMissingColumns(List<String> header) {
        var columns = mapping.columns();
        Consumer<String> require =
                name -> {
                    if (!header.contains(name)) {
                        throw new Refusal(
                                ArchiveError.BAD_MAPPING,
                                "Cannot read %s: it has no column %s, which the mapping names"
                                        .formatted(file, name));
                    }
                };
        List.of(
                        columns.id(),
                        columns.created(),
                        columns.classes(),
                        columns.status(),
                        columns.latitude(),
                        columns.longitude())
                .forEach(require);
        columns.closed().ifPresent(require);
        columns.address().ifPresent(require);
        columns.region().ifPresent(require);
        columns.text().forEach(require);
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(java.nio.file.Files.newInputStream(file));
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
