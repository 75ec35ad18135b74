package city.chengshu.callback;

import city.chengshu.kernel.Refusal;

/// What calling back refuses.
public enum CallbackError implements Refusal.Code {
    UNKNOWN("callback-unknown", Refusal.Kind.NOT_FOUND, "没有找到该回访，或不在您的管辖范围内。"),
    NOT_OPEN("callback-not-open", Refusal.Kind.CONFLICT, "该回访已完成或已取消，请刷新后查看。"),
    CHANGED("callback-changed-meanwhile", Refusal.Kind.CONFLICT, "刚刚有人记录了这次回访，请刷新后查看。"),
    TOO_SOON("callback-too-soon", Refusal.Kind.CONFLICT, "未到再次拨打的时间，请稍后再拨。"),
    INVOLVED("callback-involved", Refusal.Kind.FORBIDDEN, "您参与过该案件的办理，请交由他人回访。"),
    ANSWERS_MISSING("callback-answers-missing", Refusal.Kind.INVALID, "接通时请记录是否解决和满意度；未接通时不填。"),
    TEXT_WRONG("callback-text-wrong", Refusal.Kind.INVALID, "文字过长或含有无法识别的字符，请修改后重试。"),
    NO_CONTACT("callback-no-contact", Refusal.Kind.NOT_FOUND, "该线索没有可拨打的联系方式。"),
    BAD_POLICY("callback-policy-unusable", Refusal.Kind.INVALID, "回访规则不完整或前后矛盾，请按提示修改。"),
    POLICY_CHANGED("callback-policy-changed", Refusal.Kind.CONFLICT, "回访规则刚刚被修改，请刷新后重试。"),
    NOT_CLOSED("reopening-not-closed", Refusal.Kind.CONFLICT, "办结后才能申请重新办理。"),
    TOO_LATE("reopening-too-late", Refusal.Kind.CONFLICT, "已超过申请重新办理的期限，请重新上报。"),
    ASKED("reopening-asked", Refusal.Kind.CONFLICT, "重新办理的请求已经提出，请等待答复或查看答复。"),
    UNKNOWN_REOPENING("reopening-unknown", Refusal.Kind.NOT_FOUND, "没有找到该重新立案建议，或不在您的管辖范围内。"),
    DECIDED("reopening-decided", Refusal.Kind.CONFLICT, "该建议已有决定，请刷新后查看。"),
    OWN_WORK("reopening-own-work", Refusal.Kind.FORBIDDEN, "您参与过该案件的办理或提出了该建议，请交由他人决定。"),
    REASON_NEEDED("reopening-reason-needed", Refusal.Kind.INVALID, "请填写说明，1 至 500 字。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    CallbackError(String key, Refusal.Kind kind, String advice) {
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
