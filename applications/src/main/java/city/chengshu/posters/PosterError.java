package city.chengshu.posters;

import city.chengshu.kernel.Refusal;

/// What posters refuse.
enum PosterError implements Refusal.Code {
    UNKNOWN("poster-unknown", Refusal.Kind.NOT_FOUND, "没有登记该海报编号，请在地图上选择位置。"),
    OUTSIDE("poster-outside-city", Refusal.Kind.INVALID, "海报位置不在本市范围内。"),
    NO_FONT("poster-no-font", Refusal.Kind.INVALID, "没有可嵌入的中文字体，请先安装。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    PosterError(String key, Refusal.Kind kind, String advice) {
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
