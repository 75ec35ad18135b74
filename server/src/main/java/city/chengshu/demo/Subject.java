package city.chengshu.demo;

import java.util.List;

/// What people report (模拟线索的内容), by class.
///
/// @param share of all reports
/// @param texts what they write; `%s` is where
record Subject(String classCode, double share, List<String> texts, List<String> remedies) {

    Subject {
        texts = List.copyOf(texts);
        remedies = List.copyOf(remedies);
    }

    static final List<Subject> ALL =
            List.of(
                    new Subject(
                            "QD01",
                            0.18,
                            List.of(
                                    "%s垃圾桶满溢，垃圾散落在人行道上。",
                                    "%s路面有大片污渍和纸屑，一直没人清扫。", "%s绿地里堆着生活垃圾，有异味。"),
                            List.of("垃圾已清运，地面已冲洗。", "已安排保洁人员清扫完毕。")),
                    new Subject(
                            "QD02",
                            0.22,
                            List.of("%s人行道上停满了车，行人只能走车道。", "%s消防通道被私家车占用。", "%s共享单车倒成一片，堵住了盲道。"),
                            List.of("违停车辆已劝离，两台已依法处理。", "单车已摆放整齐，盲道恢复畅通。")),
                    new Subject(
                            "QD03",
                            0.15,
                            List.of("%s楼道口堆放旧家具，好几天了。", "%s商户把杂物堆在公共绿地边。", "%s施工余料堆在路边没有清走。"),
                            List.of("杂物已清理，已告知商户不得再次堆放。", "堆放物已全部清运。")),
                    new Subject(
                            "QD04",
                            0.13,
                            List.of("%s井盖破损下陷，车一过就响，很危险。", "%s路灯连续几个晚上不亮。", "%s人行道地砖碎裂松动，下雨就溅水。"),
                            List.of("井盖已更换，周边已修补。", "路灯线路已修复，现场亮灯正常。", "破损地砖已更换。")),
                    new Subject(
                            "QD05",
                            0.09,
                            List.of("%s电线杆和墙面贴满小广告。", "%s公交站牌被喷涂办证广告。"),
                            List.of("小广告已清除，墙面已粉刷。", "喷涂已清洗干净。")),
                    new Subject(
                            "QD06",
                            0.08,
                            List.of("%s流动摊贩占道经营，晚高峰堵得厉害。", "%s水果店把货摆到了人行道中间。"),
                            List.of("已劝导摊主入室经营，路面已恢复。", "占道物品已清理并下达整改通知。")),
                    new Subject(
                            "QD07",
                            0.05,
                            List.of("%s通信线缆垂落到半人高，很不安全。", "%s楼间线缆像蜘蛛网一样杂乱。"),
                            List.of("线缆已重新固定并捆扎整齐。")),
                    new Subject(
                            "QD08",
                            0.05,
                            List.of("%s绿化带被踩出一条路，冬青缺了一大片。", "%s行道树枯死倾斜。"),
                            List.of("缺株已补种。", "枯树已移除，待季节适宜补植。")),
                    new Subject("QD09", 0.02, List.of("%s公益广告牌褪色破损，影响市容。"), List.of("破损画面已更换。")),
                    new Subject(
                            "QD10",
                            0.03,
                            List.of("%s店铺招牌破损，有一块快掉下来了。"),
                            List.of("招牌已加固更换，安全隐患消除。")));
}
