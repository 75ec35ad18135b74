package city.chengshu.notices;

import city.chengshu.kernel.Refusal;

/// What notices refuse.
enum NoticesError implements Refusal.Code {
    DEMO_ONLY("notice-demo-only", Refusal.Kind.NOT_FOUND, "仅演示模式可查看模拟短信。"),
    UNKNOWN_NOTICE("notice-unknown", Refusal.Kind.NOT_FOUND, "没有这条通知，请刷新列表。"),
    NOT_TO_RETRY("notice-not-to-retry", Refusal.Kind.CONFLICT, "只有已放弃或等待较久的消息可以重发，请刷新列表。"),
    NOT_WAITING("notice-not-waiting", Refusal.Kind.CONFLICT, "该消息不在等待发送，请刷新列表。"),
    UNKNOWN_TEMPLATE("notice-template-unknown", Refusal.Kind.NOT_FOUND, "没有这个通知模板，请刷新列表。"),
    UNKNOWN_PLACE(
            "notice-template-place-unknown",
            Refusal.Kind.INVALID,
            "模板中有无法填写的内容：花括号内只能用列出的名称，且须成对。"),
    BAD_CURSOR("notice-bad-cursor", Refusal.Kind.MALFORMED, "翻页位置无效，请从第一页重新查看。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    NoticesError(String key, Refusal.Kind kind, String advice) {
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
