package city.chengshu.kernel;

/// What the house itself refuses, before any module is asked.
public enum KernelError implements Refusal.Code {
    UNREADABLE("request-unreadable", Refusal.Kind.MALFORMED, "请求内容无法识别，请检查后重新提交。"),
    INVALID("request-invalid", Refusal.Kind.INVALID, "填写的内容不符合要求，请按提示修改后重新提交。"),
    NOT_FOUND("not-found", Refusal.Kind.NOT_FOUND, "没有找到您要的内容，请检查链接。"),
    TOO_LARGE("request-too-large", Refusal.Kind.TOO_LARGE, "上传的内容过大，请减小后重试。"),
    UNAUTHENTICATED("not-logged-in", Refusal.Kind.UNAUTHENTICATED, "请先登录。"),
    FORBIDDEN("not-permitted", Refusal.Kind.FORBIDDEN, "您没有此项权限，如有需要请联系管理员。"),
    TOO_MANY("too-many-requests", Refusal.Kind.TOO_MANY, "操作过于频繁，请稍后再试。"),
    BUSY("service-busy", Refusal.Kind.UNAVAILABLE, "当前访问人数较多，请稍后再试。"),
    KEY_REUSED("idempotency-key-reused", Refusal.Kind.INVALID, "该提交编号已用于其他内容，请刷新后重新提交。"),
    KEY_MISSING("idempotency-key-missing", Refusal.Kind.MALFORMED, "缺少提交编号，请刷新页面后重试。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    KernelError(String key, Refusal.Kind kind, String advice) {
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
