package city.chengshu.cases;

import city.chengshu.kernel.Refusal;

/// What cases refuses.
public enum CaseError implements Refusal.Code {
    UNKNOWN("case-unknown", Refusal.Kind.NOT_FOUND, "没有找到该案件，或不在您的管辖范围内。"),
    NO_CONTACT("case-no-contact", Refusal.Kind.NOT_FOUND, "该线索没有可查看的联系方式。"),
    NOT_NOW("case-not-now", Refusal.Kind.CONFLICT, "案件当前状态不能进行此操作，请刷新后查看。"),
    CHANGED("case-changed-meanwhile", Refusal.Kind.CONFLICT, "案件刚刚被他人更新，请刷新后重试。"),
    SAME_PERSON("case-same-person", Refusal.Kind.FORBIDDEN, "处置、核查、结案须由不同人员办理，请交由他人。"),
    SAME_UNIT("case-same-unit", Refusal.Kind.FORBIDDEN, "核查人员不得属于处置单位，请交由他人核查。"),
    NOT_YOUR_UNIT("case-not-your-unit", Refusal.Kind.FORBIDDEN, "该案件由其他单位处置。"),
    REASON_NEEDED("case-reason-needed", Refusal.Kind.INVALID, "请填写原因。"),
    PHOTO_NEEDED("case-photo-needed", Refusal.Kind.INVALID, "请上传现场照片。"),
    UNIT_NEEDED("case-unit-needed", Refusal.Kind.INVALID, "请选择责任单位。"),
    UNKNOWN_CLASS("case-unknown-class", Refusal.Kind.INVALID, "没有该分类，请重新选择。"),
    UNKNOWN_CONDITION("case-unknown-condition", Refusal.Kind.INVALID, "该分类没有此立案条件，请重新选择。"),
    OUTSIDE("case-outside-city", Refusal.Kind.INVALID, "该位置不在本市范围内，请重新选择。"),
    TEXT_TOO_LONG("case-text-too-long", Refusal.Kind.INVALID, "文字过长或含有无法识别的字符，请修改后重试。"),
    CHILDREN_OPEN("case-children-open", Refusal.Kind.CONFLICT, "还有拆分或协办的子案件未办结，请等待全部办结后再结案。"),
    ARBITER_NEEDED("case-arbiter-needed", Refusal.Kind.CONFLICT, "该案件多次被回退，须由值班长裁定责任单位。"),
    ARBITRATED("case-arbitrated", Refusal.Kind.CONFLICT, "责任单位已经裁定，不能再申请回退。"),
    APPLICATION_OPEN("case-application-open", Refusal.Kind.CONFLICT, "已有申请等待审批，请等审批后再提出。"),
    NO_APPLICATION("case-no-application", Refusal.Kind.CONFLICT, "该申请已不在等待审批，请刷新后查看。"),
    NOT_APPROVER("case-not-approver", Refusal.Kind.FORBIDDEN, "该申请须由上一级审批，请交由有权限的人员。"),
    LIMIT_NEEDED("case-limit-needed", Refusal.Kind.INVALID, "请填写时限：数值与单位。"),
    UNTIL_NEEDED("case-until-needed", Refusal.Kind.INVALID, "请选择恢复处置的日期：须在今后一年之内。"),
    WRONG_TARGET("case-wrong-target", Refusal.Kind.CONFLICT, "不能并入该案件：请选择另一件仍在办理的案件。"),
    MERGED_ON("case-merged-on", Refusal.Kind.CONFLICT, "目标案件后来又被并入其他案件，请先撤销较晚的并案。"),
    WRONG_PARTS("case-wrong-parts", Refusal.Kind.INVALID, "请填写 1 至 10 个子案件。"),
    NO_SUCH_REPORT("case-no-such-report", Refusal.Kind.NOT_FOUND, "该案件没有这条线索，请刷新后查看。"),
    UNKNOWN_LEVEL("case-unknown-level", Refusal.Kind.INVALID, "没有该级别，请重新选择。"),
    BAD_LIMIT("case-bad-limit", Refusal.Kind.INVALID, "时限或生效日期有误：生效日期须为今天或以后，首个级别须有时限。"),
    CLASS_EXISTS("case-class-exists", Refusal.Kind.CONFLICT, "该代码已被使用，请换一个。"),
    LAST_CONDITION("case-last-condition", Refusal.Kind.CONFLICT, "至少须保留一个立案条件；“其他问题”不能停用。"),
    BAD_RULES("case-rules-unusable", Refusal.Kind.INVALID, "规则不完整或前后矛盾，请按提示修改。"),
    REOPEN_TOO_LATE("case-reopen-too-late", Refusal.Kind.CONFLICT, "结案已超过可重新立案的期限，请登记为新案件。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    CaseError(String key, Refusal.Kind kind, String advice) {
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
