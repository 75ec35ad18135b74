package city.chengshu.region;

import city.chengshu.kernel.Refusal;

/// What region refuses.
public enum RegionError implements Refusal.Code {
    UNKNOWN_DIVISION("region-unknown-division", Refusal.Kind.NOT_FOUND, "没有该行政区划，请检查代码。"),
    WRONG_PLACE("region-wrong-place", Refusal.Kind.INVALID, "位置坐标不正确，请重新选择位置。"),
    UNREADABLE_BOUNDARIES(
            "region-unreadable-boundaries", Refusal.Kind.INVALID, "边界文件不是有效的 GeoJSON，请检查后重新导入。"),
    OTHER_REGION("region-other-region", Refusal.Kind.FORBIDDEN, "您只能导入本辖区的边界。"),
    BOUNDARIES_NOT_APPLIED(
            "region-boundaries-not-applied",
            Refusal.Kind.INVALID,
            "边界文件中有无法对应或无效的图形，未做任何更改；请按清单修正后重新导入。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    RegionError(String key, Refusal.Kind kind, String advice) {
        this.key = key;
        this.kind = kind;
        this.advice = advice;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    @Override
    public String advice() {
        return advice;
    }
}
