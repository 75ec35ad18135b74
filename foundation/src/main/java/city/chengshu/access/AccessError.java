package city.chengshu.access;

import city.chengshu.kernel.Refusal;

/// What access refuses.
public enum AccessError implements Refusal.Code {
    WRONG_CODE("access-wrong-code", Refusal.Kind.INVALID, "验证码不正确或已过期，请重新获取。"),
    WRONG_PHONE("access-wrong-phone", Refusal.Kind.INVALID, "请输入 11 位手机号码。"),
    THROTTLED("access-throttled", Refusal.Kind.TOO_MANY, "尝试次数过多，请 15 分钟后再试。"),
    LOGIN_TAKEN("access-login-taken", Refusal.Kind.CONFLICT, "该登录名已被使用，请换一个。"),
    UNKNOWN_ACCOUNT("access-unknown-account", Refusal.Kind.NOT_FOUND, "没有找到该人员。"),
    UNKNOWN_ROLE("access-unknown-role", Refusal.Kind.INVALID, "没有该角色，请从列表中选择。"),
    UNKNOWN_GRANT("access-unknown-grant", Refusal.Kind.NOT_FOUND, "没有找到该授权，可能已被收回。"),
    WEAK_PASSWORD("access-weak-password", Refusal.Kind.INVALID, "密码至少 12 位，请换一个更长的密码。"),
    OWN_ACCOUNT("access-own-account", Refusal.Kind.CONFLICT, "不能修改自己的权限，请联系另一位管理员。"),
    OUTSIDE_SCOPE("access-outside-scope", Refusal.Kind.FORBIDDEN, "只能调整您自己管辖区域内的人员与授权。"),
    DEMO_ONLY("access-demo-only", Refusal.Kind.NOT_FOUND, "该功能只在演示模式下可用。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    AccessError(String key, Refusal.Kind kind, String advice) {
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
