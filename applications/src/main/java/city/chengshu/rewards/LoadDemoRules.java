package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two rules for the demo city (模拟规则), modelled on what Qingdao published: points after 48 hours,
/// one a road section and class (青岛新闻网 2024-01-29); and in 城阳 20 yuan for the first report, at most
/// 1,000 a person and 30,000 in all each month (青岛新闻网 2022-09-15). No promise of any city.
@Service
public class LoadDemoRules {

    static final LocalDate SINCE = LocalDate.of(2023, 2, 13);

    /// Class, filing condition if only that one, grade, threshold.
    private record Type(String classCode, String condition, String grade, String threshold) {}

    private static final List<Type> TYPES =
            List.of(
                    new Type("QD01", "", "C", "散落垃圾超过 5 平方米，或卫生死角超过 2 平方米（2 立方米）"),
                    new Type("QD02", "", "E", "占压盲道、消防通道或人行道"),
                    new Type("QD03", "", "D", "公共空间堆放杂物超过 2 平方米"),
                    new Type("QD04", "", "C", "公共设施缺失或损坏，井盖破损超过 10%"),
                    new Type("QD04", "B", "A", "井盖缺失、护栏断裂等危及安全"),
                    new Type("QD05", "", "D", "小广告集中张贴 5 处以上"),
                    new Type("QD06", "", "D", "占道经营影响通行"),
                    new Type("QD07", "", "C", "线缆低垂、散乱"),
                    new Type("QD07", "B", "A", "线缆下垂影响通行"),
                    new Type("QD08", "", "D", "绿化带缺株、踩踏超过 1 平方米"),
                    new Type("QD09", "", "E", "公益广告破损、褪色"),
                    new Type("QD10", "", "C", "门头招牌破损，有坠落危险"));

    private static final List<String> BUILT_UP =
            List.of("370202", "370203", "370211", "370212", "370213", "370214");
    private static final String CHENGYANG = "370214";
    private static final int A_DAY = 24;
    private static final int TWO_DAYS = 48;

    private final RewardRules rules;
    private final Clock clock;

    LoadDemoRules(RewardRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void load() {
        for (var rule : List.of(points(), money())) {
            if (rules.newest(rule.code()) == 0) {
                rules.insert(rule, Actor.HOUSE, clock.instant());
            }
        }
    }

    private static RewardRule points() {
        return new RewardRule(
                "QD-POINTS",
                1,
                "随手拍积分（模拟）",
                "Points for reports (simulated)",
                SINCE,
                Optional.empty(),
                RewardKind.POINTS,
                Moment.FILED,
                BUILT_UP,
                FirstOnly.SECTION,
                A_DAY,
                TWO_DAYS,
                new RewardRule.Caps(Optional.of(10L), Optional.of(100L), Optional.empty()),
                lines(1),
                true);
    }

    private static RewardRule money() {
        return new RewardRule(
                "CY-MONEY",
                1,
                "城阳有奖随手拍（模拟）",
                "Chengyang reward (simulated)",
                SINCE,
                Optional.empty(),
                RewardKind.MONEY,
                Moment.CLOSED,
                List.of(CHENGYANG),
                FirstOnly.ADDRESS,
                A_DAY * 7,
                TWO_DAYS,
                new RewardRule.Caps(
                        Optional.empty(), Optional.of(100_000L), Optional.of(3_000_000L)),
                lines(2_000),
                true);
    }

    private static List<RewardRule.Line> lines(long amount) {
        return TYPES.stream()
                .map(type ->
                        new RewardRule.Line(
                                type.classCode(),
                                Optional.of(type.condition()).filter(one -> !one.isEmpty()),
                                type.grade(),
                                type.threshold(),
                                amount))
                .toList();
    }
}
