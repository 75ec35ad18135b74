package city.chengshu.routing;

import city.chengshu.kernel.Refusal;

/// What routing refuses.
public enum RoutingError implements Refusal.Code {
    UNKNOWN_SET("routing-unknown-set", Refusal.Kind.NOT_FOUND, "没有这个规则集，请刷新列表。"),
    NO_DRAFT("routing-no-draft", Refusal.Kind.CONFLICT, "现在没有草稿，请先新建草稿。"),
    DRAFT_OPEN("routing-draft-open", Refusal.Kind.CONFLICT, "已有一个草稿，请在其中修改。"),
    CHANGED("routing-changed", Refusal.Kind.CONFLICT, "草稿刚被别人修改过，请刷新后再试。"),
    UNKNOWN_RULE("routing-unknown-rule", Refusal.Kind.NOT_FOUND, "草稿里没有这条规则，请刷新。"),
    BAD_ORDER("routing-bad-order", Refusal.Kind.INVALID, "排序中的规则与草稿不一致，请刷新后再试。"),
    BAD_RULE("routing-bad-rule", Refusal.Kind.INVALID, "规则填写有误，请检查各项内容。"),
    TOO_MANY_RULES("routing-too-many-rules", Refusal.Kind.CONFLICT, "规则太多，请先合并或删除。"),
    BROKEN_RULES("routing-broken-rules", Refusal.Kind.CONFLICT, "有规则存在错误，改正后才能发布。"),
    SAME_PERSON("routing-same-person", Refusal.Kind.FORBIDDEN, "修改过草稿的人不能发布它，请由他人发布。"),
    BAD_MOMENT("routing-bad-moment", Refusal.Kind.INVALID, "时间不合适，请重新选择。"),
    OTHER_REGION("routing-other-region", Refusal.Kind.FORBIDDEN, "您只能维护本辖区的派遣规则。"),
    OUTSIDE("routing-outside", Refusal.Kind.INVALID, "该位置不在本市范围内。"),
    UNKNOWN_CLASS("routing-unknown-class", Refusal.Kind.INVALID, "没有这个分类，请重新选择。"),
    UNKNOWN_PROPOSAL("routing-unknown-proposal", Refusal.Kind.NOT_FOUND, "没有这条待定规则，请刷新。"),
    PROPOSAL_DECIDED("routing-proposal-decided", Refusal.Kind.CONFLICT, "这条建议已经处理过。"),
    UNKNOWN_REPORT("routing-unknown-report", Refusal.Kind.NOT_FOUND, "没有这份检查报告，请重新检查。"),
    BUSY("routing-busy", Refusal.Kind.TOO_MANY, "正在进行的检查太多，请稍后再试。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    RoutingError(String key, Refusal.Kind kind, String advice) {
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
