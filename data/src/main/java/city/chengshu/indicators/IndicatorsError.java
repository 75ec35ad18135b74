package city.chengshu.indicators;

import city.chengshu.kernel.Refusal;

/// What indicators refuse.
public enum IndicatorsError implements Refusal.Code {
    UNKNOWN("indicator-unknown", Refusal.Kind.NOT_FOUND, "没有该指标，请重新选择。"),
    EXISTS("indicator-exists", Refusal.Kind.CONFLICT, "该指标代码已被使用，请换一个。"),
    BAD_FORMULA("indicator-bad-formula", Refusal.Kind.INVALID, "公式有误，请按提示修改。"),
    BAD_PERIOD("indicator-bad-period", Refusal.Kind.INVALID, "时段有误：起始日不得晚于截止日，且不超过三年。"),
    BAD_WEIGHT("indicator-bad-weight", Refusal.Kind.INVALID, "权重有误：须为不小于零的数，且属于该综合指标。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    IndicatorsError(String key, Refusal.Kind kind, String advice) {
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
