package city.chengshu.peers;

import city.chengshu.kernel.Refusal;

/// What the module refuses.
public enum PeersError implements Refusal.Code {
    UNKNOWN("peers-unknown", Refusal.Kind.NOT_FOUND, "没有该外部系统或转办记录。"),
    NAME_TAKEN("peers-name-taken", Refusal.Kind.CONFLICT, "已有同名的外部系统，请换一个名称。"),
    WRONG_ADDRESS("peers-wrong-address", Refusal.Kind.INVALID, "地址须为 http(s) 开头的外部系统接口地址。"),
    FORBIDDEN_ADDRESS("peers-forbidden-address", Refusal.Kind.INVALID, "该地址不是公网地址，配置允许后才能使用。"),
    WRONG_MAPPING("peers-wrong-mapping", Refusal.Kind.INVALID, "对应关系有误：每个分类只能对应一个服务。"),
    NO_MAPPING("peers-no-mapping", Refusal.Kind.INVALID, "该外部系统没有与本案件分类对应的服务，请先设置对应关系。"),
    NO_PLACE("peers-no-place", Refusal.Kind.INVALID, "案件没有坐标，不能转办。"),
    CASE_ENDED("peers-case-ended", Refusal.Kind.CONFLICT, "案件已办结，不再转办。"),
    ALREADY("peers-already", Refusal.Kind.CONFLICT, "本案件已转该外部系统。"),
    NOT_NOW("peers-not-now", Refusal.Kind.CONFLICT, "此转办记录现在不能这样操作，请刷新后再看。"),
    UNREACHABLE("peers-unreachable", Refusal.Kind.CONFLICT, "外部系统没有正常应答，请检查地址和密钥后重试。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    PeersError(String key, Refusal.Kind kind, String advice) {
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
