package city.chengshu.organization;

import city.chengshu.kernel.Refusal;

/// What the organization refuses.
enum OrganizationError implements Refusal.Code {
    UNKNOWN_UNIT("organization-unknown-unit", Refusal.Kind.NOT_FOUND, "没有这个机构，请重新选择。"),
    UNKNOWN_DUTY("organization-unknown-duty", Refusal.Kind.NOT_FOUND, "没有这条权责规则，请刷新列表。"),
    DUTY_ENDED("organization-duty-ended", Refusal.Kind.CONFLICT, "这条权责规则已经终止。"),
    DUTY_COLLIDES(
            "organization-duty-collides", Refusal.Kind.CONFLICT, "同一类别、同一区域已有生效的权责规则，请先终止原规则。"),
    DESK_STAYS("organization-desk-stays", Refusal.Kind.INVALID, "兜底席位不能取消，否则案件会无人受理。"),
    CODE_TAKEN("organization-code-taken", Refusal.Kind.CONFLICT, "该机构代码已被使用，请换一个。"),
    UNIT_NEEDED("organization-unit-needed", Refusal.Kind.CONFLICT, "该机构还有权责、人员或下级机构，请先终止或调整后再撤销。"),
    UNKNOWN_STAFF("organization-unknown-staff", Refusal.Kind.NOT_FOUND, "没有找到该人员，请刷新列表。"),
    UNKNOWN_REGION("organization-unknown-region", Refusal.Kind.INVALID, "没有这个行政区划，请重新选择。"),
    BAD_DUTY("organization-bad-duty", Refusal.Kind.INVALID, "权责规则填写有误，请检查时间和区域。"),
    OTHER_REGION("organization-other-region", Refusal.Kind.FORBIDDEN, "您只能维护本辖区的机构与权责。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    OrganizationError(String key, Refusal.Kind kind, String advice) {
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
