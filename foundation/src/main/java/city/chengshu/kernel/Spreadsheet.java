package city.chengshu.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a file (导出) for people: CSV that opens right in any spreadsheet, or XLSX with numbers
/// as numbers.
public enum Spreadsheet {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(List<Sheet> sheets) {
            var text = new StringWriter();
            text.write(BYTE_ORDER_MARK);
            try (var csv = CsvWriter.builder().build(text)) {
                for (var sheet : sheets) {
                    if (sheet != sheets.getFirst()) {
                        csv.writeRecord("");
                    }
                    sheet.lines()
                            .forEach(line ->
                                    csv.writeRecord(line.stream().map(Spreadsheet::text).toList()));
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(List<Sheet> sheets) {
            var bytes = new ByteArrayOutputStream();
            try (var book = new Workbook(bytes, "Chengshu", "1.0")) {
                sheets.forEach(sheet -> fill(book.newWorksheet(sheet.name()), sheet.lines()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    };

    /// One table.
    ///
    /// @param lines cells are texts or numbers
    public record Sheet(String name, List<List<Object>> lines) {}

    /// Without it Excel takes UTF-8 for the code page of the machine.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mediaType;

    Spreadsheet(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract byte[] write(List<Sheet> sheets);

    private static void fill(Worksheet sheet, List<List<Object>> lines) {
        for (var line = 0; line < lines.size(); line++) {
            var cells = lines.get(line);
            for (var column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    sheet.value(line, column, number);
                } else {
                    sheet.value(line, column, text(cells.get(column)));
                }
            }
        }
    }

    /// Texts that people wrote must not be taken for formulas (CSV injection).
    private static String text(Object cell) {
        var text = cell.toString();
        var isFormula =
                !(cell instanceof Number)
                        && !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
