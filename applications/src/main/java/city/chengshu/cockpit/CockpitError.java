package city.chengshu.cockpit;

import city.chengshu.kernel.Refusal;

/// What the cockpit refuses.
public enum CockpitError implements Refusal.Code {
    UNKNOWN_SECTION("cockpit-unknown-section", Refusal.Kind.NOT_FOUND, "没有该板块，请重新选择。"),
    BAD_SECTION("cockpit-bad-section", Refusal.Kind.INVALID, "板块设置有误，请按提示修改。"),
    BAD_MOMENT("cockpit-bad-moment", Refusal.Kind.INVALID, "时刻有误：须为过去的时刻，且不早于三年前。"),
    UNKNOWN_REGION("cockpit-unknown-region", Refusal.Kind.NOT_FOUND, "没有该区划，请检查地址中的区划代码。"),
    TOO_MANY_SCREENS("cockpit-too-many-screens", Refusal.Kind.TOO_MANY, "同时打开的大屏过多，请稍后再试。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    CockpitError(String key, Refusal.Kind kind, String advice) {
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
