package city.chengshu.rewards;

import city.chengshu.kernel.Refusal;

/// What rewards refuses.
public enum RewardError implements Refusal.Code {
    BAD_RULE("reward-rule-unusable", Refusal.Kind.INVALID, "规则不完整或前后矛盾，请按提示修改。"),
    IN_THE_PAST("reward-rule-in-the-past", Refusal.Kind.INVALID, "新版本不能从过去的日期起生效，请选择今天或以后。"),
    CHANGED("reward-rule-changed", Refusal.Kind.CONFLICT, "该规则刚刚有了新版本，请刷新后重试。"),
    UNKNOWN_CLASS("reward-unknown-class", Refusal.Kind.INVALID, "没有该分类或立案条件，请重新选择。"),
    UNKNOWN_GRANT("reward-grant-unknown", Refusal.Kind.NOT_FOUND, "没有找到该笔奖励，或不在您的管辖范围内。"),
    REVOKED("reward-grant-revoked", Refusal.Kind.CONFLICT, "该笔奖励已被撤销。"),
    REASON_NEEDED("reward-reason-needed", Refusal.Kind.INVALID, "请填写撤销原因，1 至 200 字。"),
    WRONG_CURSOR("reward-wrong-cursor", Refusal.Kind.MALFORMED, "翻页位置不正确，请从头查看。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    RewardError(String key, Refusal.Kind kind, String advice) {
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
