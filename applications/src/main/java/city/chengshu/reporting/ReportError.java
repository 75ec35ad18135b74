package city.chengshu.reporting;

import city.chengshu.kernel.Refusal;

/// What reporting refuses.
public enum ReportError implements Refusal.Code {
    OUTSIDE("report-outside-city", Refusal.Kind.INVALID, "该位置不在本市范围内，请在地图上重新选择。"),
    WRONG_PLACE("report-wrong-place", Refusal.Kind.INVALID, "位置不正确，请在地图上重新选择。"),
    UNKNOWN_CLASS("report-unknown-class", Refusal.Kind.INVALID, "没有该分类，请重新选择。"),
    NOT_ANONYMOUS("report-not-anonymous", Refusal.Kind.INVALID, "该分类不能匿名上报，请先登录。"),
    TEXT_NEEDED("report-text-needed", Refusal.Kind.INVALID, "请用一句话说明问题，或至少添加一张照片。"),
    TEXT_UNREADABLE("report-text-unreadable", Refusal.Kind.INVALID, "文字中含有无法识别的字符，请删除后重试。"),
    TEXT_TOO_LONG("report-text-too-long", Refusal.Kind.INVALID, "文字过长，请删减后重试。"),
    TOO_MANY_PHOTOS("report-too-many-photos", Refusal.Kind.INVALID, "最多 9 张照片，请删减后重试。"),
    WRONG_CONTACT("report-wrong-contact", Refusal.Kind.INVALID, "联系电话不正确，请检查后重试。"),
    UNKNOWN("report-unknown", Refusal.Kind.NOT_FOUND, "没有找到该线索，请核对编号与查询码。"),
    TOO_MANY_SUBSCRIPTIONS("subscription-too-many", Refusal.Kind.CONFLICT, "订阅数量已达上限，请先取消不再需要的订阅。"),
    UNKNOWN_SUBJECT("subscription-unknown-subject", Refusal.Kind.INVALID, "没有该线索、街道或分类，无法订阅。"),
    UNKNOWN_SUBSCRIPTION("subscription-unknown", Refusal.Kind.NOT_FOUND, "没有该订阅，请刷新列表。"),
    NOT_CLOSED("report-not-closed", Refusal.Kind.CONFLICT, "办结后才能评价。"),
    EVALUATED("report-evaluated", Refusal.Kind.CONFLICT, "您已评价过，感谢您的参与。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    ReportError(String key, Refusal.Kind kind, String advice) {
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
