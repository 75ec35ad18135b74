package city.chengshu.retention;

import city.chengshu.kernel.Refusal;

/// What the module refuses.
public enum RetentionError implements Refusal.Code {
    UNKNOWN("retention-unknown", Refusal.Kind.NOT_FOUND, "没有该保留记录。"),
    WRONG_RULE("retention-wrong-rule", Refusal.Kind.INVALID, "规则有误：生效日期不能早于今天，通知不分类别和结果。"),
    HELD("retention-held", Refusal.Kind.CONFLICT, "该案件已在法律保留中。"),
    LIFTED("retention-lifted", Refusal.Kind.CONFLICT, "该法律保留已解除。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    RetentionError(String key, Refusal.Kind kind, String advice) {
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
