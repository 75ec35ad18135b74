package city.chengshu.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What made-up reports say (模拟).
final class SeedTexts {

    private static final List<String> WHAT =
            List.of(
                    "人行道上停满了车，行人只能走车道",
                    "垃圾桶旁堆了几袋装修垃圾，好几天没人管",
                    "井盖缺了一角，晚上很危险",
                    "路灯杆上贴满小广告",
                    "流动摊贩占道经营，油污遍地",
                    "通信线缆垂到路面，伸手就能碰到",
                    "绿化带被踩出一条路，黄土露出来了",
                    "公益广告牌褪色破损",
                    "店铺招牌掉了一半，风一吹就晃",
                    "雨水箅子堵塞，一下雨就积水");

    /// One in a thousand says something rare.
    private static final List<String> RARE = List.of("鹅卵石松动", "喷泉漏水", "石狮子倒了", "健身器材断裂");

    private static final List<String> ROADS =
            List.of("香港中路", "延吉路", "山东路", "宁夏路", "江西路", "长江中路", "正阳路", "京口路", "海尔路", "鹤山路");

    private SeedTexts() {}

    static String text(Random random) {
        var what = pick(random, random.nextInt(1000) == 0 ? RARE : WHAT);
        return what + "，" + pick(random, ROADS) + "附近。";
    }

    static String address(String street, Random random) {
        return street + pick(random, ROADS) + (1 + random.nextInt(300)) + "号";
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// As `extensions.bigrams` makes them, as PostgreSQL writes an array.
    static String grams(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var grams = new LinkedHashSet<String>();
        for (var i = 0; i + 2 <= lower.length(); i++) {
            grams.add(lower.substring(i, i + 2));
        }
        return "{\"" + String.join("\",\"", grams) + "\"}";
    }
}
