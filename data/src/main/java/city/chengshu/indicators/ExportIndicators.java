package city.chengshu.indicators;

import city.chengshu.kernel.HouseClock;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/// Figures as a file (导出): as text for any spreadsheet, or as XLSX with numbers as numbers.
@Service
public class ExportIndicators {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Definitions definitions;

    ExportIndicators(Definitions definitions) {
        this.definitions = definitions;
    }

    public byte[] csv(Question question, ReadIndicators.Answer answer) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(about(question, answer));
            csv.writeRecord(head(answer));
            answer.rows().forEach(row -> csv.writeRecord(cells(row)));
            csv.writeRecord("");
            meanings(question, answer).forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(Question question, ReadIndicators.Answer answer) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Chengshu", "1.0")) {
            var sheet = book.newWorksheet("考核评价");
            var about = about(question, answer);
            var head = head(answer);
            for (var column = 0; column < about.size(); column++) {
                sheet.value(0, column, about.get(column));
            }
            for (var column = 0; column < head.size(); column++) {
                sheet.value(1, column, head.get(column));
            }
            var line = 2;
            for (var row : answer.rows()) {
                sheet.value(line, 0, safe(row.name()));
                var column = 1;
                for (var figure : row.figures().values()) {
                    if (figure.value().isPresent()) {
                        sheet.value(line, column, figure.value().get());
                    } else {
                        sheet.value(line, column, "–");
                    }
                    column++;
                }
                line++;
            }
            writeMeanings(book.newWorksheet("指标定义"), meanings(question, answer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeMeanings(Worksheet sheet, List<List<String>> meanings) {
        for (var line = 0; line < meanings.size(); line++) {
            for (var column = 0; column < meanings.get(line).size(); column++) {
                sheet.value(line, column, meanings.get(line).get(column));
            }
        }
    }

    /// What each figure means, as it was in force for this period.
    private List<List<String>> meanings(Question question, ReadIndicators.Answer answer) {
        var all = definitions.on(question.to());
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("代码", "名称", "英文名", "分子", "分母", "公式", "周期", "责任部门", "生效日期"));
        answer.rows().stream()
                .findFirst()
                .ifPresent(row ->
                        row.figures()
                                .keySet()
                                .forEach(code ->
                                        lines.add(
                                                meaning(
                                                        all.getOrDefault(
                                                                code, definitions.get(code))))));
        return lines;
    }

    private static List<String> meaning(Definition one) {
        return List.of(
                one.code(),
                safe(one.name()),
                safe(one.nameEn()),
                safe(one.numerator().orElse("")),
                safe(one.denominator().orElse("")),
                safe(one.formula().orElse("")),
                one.period().name(),
                safe(one.owner()),
                one.validFrom().toString());
    }

    private static List<String> about(Question question, ReadIndicators.Answer answer) {
        return List.of(
                "%s — %s".formatted(question.from(), question.to()),
                "截至 " + WHEN.format(answer.asOf().atZone(HouseClock.CITY)),
                question.knownOn().map(day -> "按 %s 所知".formatted(day)).orElse(""));
    }

    private List<String> head(ReadIndicators.Answer answer) {
        var head = new ArrayList<String>();
        head.add("");
        answer.rows().stream()
                .findFirst()
                .ifPresent(row ->
                        row.figures()
                                .keySet()
                                .forEach(code -> head.add(safe(definitions.get(code).name()))));
        return head;
    }

    private static List<String> cells(ReadIndicators.Row row) {
        var cells = new ArrayList<String>();
        cells.add(safe(row.name()));
        row.figures().values().forEach(figure -> cells.add(text(figure.value())));
        return cells;
    }

    private static String text(Optional<Double> value) {
        return value.map(number -> Double.toString(Math.round(number * 1e6) / 1e6)).orElse("–");
    }

    /// A spreadsheet must not take a name for a formula.
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
