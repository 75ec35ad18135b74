package city.chengshu.cases;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Spreadsheet.Sheet;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Cases as a file (案件导出), for any spreadsheet. Never who reported them.
@Service
public class ExportCases {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Object> HEAD =
            List.of(
                    "案件编号", "分类", "级别", "状态", "区域", "地点", "责任单位", "登记时间", "立案时间", "截止时间", "首次截止",
                    "结案时间", "回退", "返工", "推诿", "延时", "描述", "来源");

    private final CaseClasses classes;
    private final Clock clock;

    ExportCases(CaseClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    public List<Sheet> sheets(List<Case> cases) {
        var lines = new ArrayList<List<Object>>();
        lines.add(List.of("截至 " + when(Optional.of(clock.instant()))));
        lines.add(HEAD);
        cases.forEach(one -> lines.add(cells(one)));
        return List.of(new Sheet("案件", lines));
    }

    private List<Object> cells(Case one) {
        return List.of(
                one.number(),
                classes.getClass(one.classCode()).name(),
                one.level(),
                one.state().chinese(),
                one.regionName(),
                one.address(),
                one.unitName().orElse(""),
                when(Optional.of(one.registeredAt())),
                when(one.filedAt()),
                when(one.due().or(one::stageDue)),
                when(one.firstDue()),
                when(one.closedAt()),
                one.counts().returns(),
                one.counts().reworks(),
                one.counts().shirks(),
                one.counts().delays(),
                one.text(),
                one.simulated() ? "模拟" : one.source());
    }

    private static String when(Optional<Instant> moment) {
        return moment.map(at -> WHEN.format(at.atZone(HouseClock.CITY))).orElse("");
    }
}
