package city.chengshu.open311;

import city.chengshu.kernel.Refusal;

/// What the Open311 interface refuses; the standard knows 400, 403 and 404.
public enum Open311Error implements Refusal.Code {
    KEY("open311-key", Refusal.Kind.FORBIDDEN, "api_key 缺失、有误或已停用，请向城市管理部门申请。"),
    JURISDICTION("open311-jurisdiction", Refusal.Kind.NOT_FOUND, "没有该 jurisdiction_id。"),
    SERVICE("open311-service", Refusal.Kind.NOT_FOUND, "没有该 service_code。"),
    REQUEST("open311-request", Refusal.Kind.NOT_FOUND, "没有该 service_request_id。"),
    TOKEN("open311-token", Refusal.Kind.NOT_FOUND, "没有该 token：本接口即时给出 service_request_id。"),
    CALL("open311-call", Refusal.Kind.NOT_FOUND, "没有该调用，请见 discovery。"),
    PARAMETER("open311-parameter", Refusal.Kind.INVALID, "参数有误，请按说明修改。"),
    UNKNOWN_CLIENT("open311-unknown-client", Refusal.Kind.NOT_FOUND, "没有该客户端。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    Open311Error(String key, Refusal.Kind kind, String advice) {
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
