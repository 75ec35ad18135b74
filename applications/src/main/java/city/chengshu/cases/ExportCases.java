package city.chengshu.cases;

import city.chengshu.kernel.HouseClock;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Service;

/// Cases as a file (案件导出), for any spreadsheet. Never who reported them.
@Service
public class ExportCases {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEAD =
            List.of(
                    "案件编号", "分类", "级别", "状态", "区域", "地点", "责任单位", "登记时间", "立案时间", "截止时间", "首次截止",
                    "结案时间", "回退", "返工", "推诿", "延时", "描述", "来源");

    private final CaseClasses classes;
    private final Clock clock;

    ExportCases(CaseClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    public byte[] csv(List<Case> cases) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("截至 " + when(Optional.of(clock.instant())));
            csv.writeRecord(HEAD);
            cases.forEach(one -> csv.writeRecord(cells(one)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(List<Case> cases) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Chengshu", "1.0")) {
            var sheet = book.newWorksheet("案件");
            sheet.value(0, 0, "截至 " + when(Optional.of(clock.instant())));
            for (var column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
            }
            var line = 2;
            for (var one : cases) {
                var cells = cells(one);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(line, column, cells.get(column));
                }
                line++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<String> cells(Case one) {
        return List.of(
                one.number(),
                safe(classes.getClass(one.classCode()).name()),
                one.level(),
                one.state().chinese(),
                safe(one.regionName()),
                safe(one.address()),
                safe(one.unitName().orElse("")),
                when(Optional.of(one.registeredAt())),
                when(one.filedAt()),
                when(one.due().or(one::stageDue)),
                when(one.firstDue()),
                when(one.closedAt()),
                Integer.toString(one.counts().returns()),
                Integer.toString(one.counts().reworks()),
                Integer.toString(one.counts().shirks()),
                Integer.toString(one.counts().delays()),
                safe(one.text()),
                one.simulated() ? "模拟" : one.source());
    }

    private static String when(Optional<Instant> moment) {
        return moment.map(at -> WHEN.format(at.atZone(HouseClock.CITY))).orElse("");
    }

    /// A spreadsheet must not take a text for a formula.
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
