package city.chengshu.archive;

import city.chengshu.kernel.Refusal;

/// Why historic requests are not taken.
enum ArchiveError implements Refusal.Code {
    BAD_MAPPING("import-mapping-wrong", Refusal.Kind.INVALID, "映射文件有误，请按提示修改。"),
    UNREADABLE_FILE("import-file-unreadable", Refusal.Kind.MALFORMED, "文件无法读取，请检查编码与分隔符。"),
    UNKNOWN_CITY("import-city-unknown", Refusal.Kind.INVALID, "映射文件中的城市不存在，请先导入区划边界。"),
    UNKNOWN_REQUEST("historic-request-unknown", Refusal.Kind.NOT_FOUND, "没有找到该历史诉求。"),
    ALREADY_PLACED("historic-request-placed", Refusal.Kind.CONFLICT, "该历史诉求已有位置。"),
    OUTSIDE("historic-request-outside", Refusal.Kind.INVALID, "该位置不在城市范围内，请重新选点。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    ArchiveError(String key, Refusal.Kind kind, String advice) {
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
