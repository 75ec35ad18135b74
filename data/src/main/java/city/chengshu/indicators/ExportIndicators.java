package city.chengshu.indicators;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Spreadsheet.Sheet;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// Figures as tables of a file (导出), with what each means.
@Service
public class ExportIndicators {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Definitions definitions;

    ExportIndicators(Definitions definitions) {
        this.definitions = definitions;
    }

    public List<Sheet> sheets(Question question, ReadIndicators.Answer answer) {
        var lines = new ArrayList<List<Object>>();
        lines.add(about(question, answer));
        lines.add(head(answer));
        answer.rows().forEach(row -> lines.add(cells(row)));
        return List.of(new Sheet("考核评价", lines), new Sheet("指标定义", meanings(question, answer)));
    }

    /// What each figure means, as it was in force for this period.
    private List<List<Object>> meanings(Question question, ReadIndicators.Answer answer) {
        var all = definitions.on(question.to());
        var lines = new ArrayList<List<Object>>();
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

    private static List<Object> meaning(Definition one) {
        return List.of(
                one.code(),
                one.name(),
                one.nameEn(),
                one.numerator().orElse(""),
                one.denominator().orElse(""),
                one.formula().orElse(""),
                one.period().name(),
                one.owner(),
                one.validFrom().toString());
    }

    private static List<Object> about(Question question, ReadIndicators.Answer answer) {
        return List.of(
                "%s — %s".formatted(question.from(), question.to()),
                "截至 " + WHEN.format(answer.asOf().atZone(HouseClock.CITY)),
                question.knownOn().map(day -> "按 %s 所知".formatted(day)).orElse(""));
    }

    private List<Object> head(ReadIndicators.Answer answer) {
        var head = new ArrayList<Object>();
        head.add("");
        answer.rows().stream()
                .findFirst()
                .ifPresent(row ->
                        row.figures()
                                .keySet()
                                .forEach(code -> head.add(definitions.get(code).name())));
        return head;
    }

    private static List<Object> cells(ReadIndicators.Row row) {
        var cells = new ArrayList<Object>();
        cells.add(row.name());
        row.figures()
                .values()
                .forEach(figure ->
                        cells.add(
                                figure.value().<Object>map(ExportIndicators::rounded).orElse("–")));
        return cells;
    }

    /// Further digits are those of the computer.
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
