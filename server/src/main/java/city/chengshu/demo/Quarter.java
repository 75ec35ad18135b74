package city.chengshu.demo;

import java.util.List;

/// A part of the demo city where people report from (片区).
///
/// @param district the six digits of its district
/// @param share of all reports
/// @param spread of the places around the middle, in degrees
/// @param roads that addresses name
record Quarter(
        String district,
        String name,
        double longitude,
        double latitude,
        double spread,
        double share,
        List<String> roads) {

    Quarter {
        roads = List.copyOf(roads);
    }

    /// Where Qingdao's people live, roughly; the shares add up to one.
    static final List<Quarter> QINGDAO =
            List.of(
                    new Quarter(
                            "370202",
                            "市南区",
                            120.385,
                            36.073,
                            0.012,
                            0.17,
                            List.of("香港中路", "闽江路", "江西路", "宁夏路", "延安三路", "福州南路", "太平路", "东海西路")),
                    new Quarter(
                            "370203",
                            "市北区",
                            120.375,
                            36.102,
                            0.014,
                            0.19,
                            List.of("台东三路", "延吉路", "敦化路", "威海路", "辽宁路", "山东路", "黑龙江南路", "重庆南路")),
                    new Quarter(
                            "370211",
                            "黄岛区",
                            120.175,
                            35.975,
                            0.030,
                            0.16,
                            List.of("长江中路", "井冈山路", "江山南路", "漓江西路", "滨海大道", "珠江路", "阿里山路")),
                    new Quarter(
                            "370212",
                            "崂山区",
                            120.468,
                            36.108,
                            0.014,
                            0.08,
                            List.of("海尔路", "香港东路", "苗岭路", "银川东路", "松岭路", "东海东路")),
                    new Quarter(
                            "370213",
                            "李沧区",
                            120.430,
                            36.158,
                            0.014,
                            0.11,
                            List.of("京口路", "书院路", "夏庄路", "金水路", "黑龙江中路", "九水东路", "重庆中路")),
                    new Quarter(
                            "370214",
                            "城阳区",
                            120.392,
                            36.308,
                            0.020,
                            0.11,
                            List.of("正阳路", "春阳路", "明阳路", "长城路", "山城路", "兴阳路")),
                    new Quarter(
                            "370215",
                            "即墨区",
                            120.447,
                            36.389,
                            0.018,
                            0.07,
                            List.of("振华街", "鹤山路", "嵩山二路", "蓝鳌路", "烟青路")),
                    new Quarter(
                            "370281",
                            "胶州市",
                            120.020,
                            36.270,
                            0.016,
                            0.05,
                            List.of("兰州东路", "福州南路", "北京东路", "扬州东路", "胶州西路")),
                    new Quarter(
                            "370283",
                            "平度市",
                            119.960,
                            36.785,
                            0.014,
                            0.03,
                            List.of("人民路", "红旗路", "杭州路", "青岛东路")),
                    new Quarter(
                            "370285",
                            "莱西市",
                            120.518,
                            36.885,
                            0.014,
                            0.03,
                            List.of("烟台路", "威海西路", "上海西路", "长岛路")));
}
