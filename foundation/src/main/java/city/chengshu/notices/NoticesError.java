package city.chengshu.notices;

import city.chengshu.kernel.Refusal;

/// What notices refuse.
enum NoticesError implements Refusal.Code {
    DEMO_ONLY("notice-demo-only", Refusal.Kind.NOT_FOUND, "仅演示模式可查看模拟短信。"),
    UNKNOWN_NOTICE("notice-unknown", Refusal.Kind.NOT_FOUND, "没有这条通知，请刷新列表。"),
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
