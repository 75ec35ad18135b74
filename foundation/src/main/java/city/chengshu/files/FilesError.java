package city.chengshu.files;

import city.chengshu.kernel.Refusal;

/// What files refuses.
public enum FilesError implements Refusal.Code {
    EMPTY("file-empty", Refusal.Kind.INVALID, "照片是空的，请重新选择。"),
    TOO_LARGE("file-too-large", Refusal.Kind.TOO_LARGE, "照片超过 20 MB，请压缩后再上传。"),
    HEIC("file-heic", Refusal.Kind.UNSUPPORTED, "暂不支持 HEIC 照片，请在手机相机设置中改为“兼容性最佳”（JPEG）后重拍，或截图后上传。"),
    UNSUPPORTED("file-unsupported", Refusal.Kind.UNSUPPORTED, "只支持 JPEG、PNG、WebP 照片，请换一张。"),
    BROKEN("file-broken", Refusal.Kind.INVALID, "照片已损坏，无法打开，请换一张。"),
    TOO_MANY_PIXELS("file-too-many-pixels", Refusal.Kind.INVALID, "照片尺寸过大，请缩小后再上传。"),
    TOO_MANY("file-too-many", Refusal.Kind.INVALID, "最多 9 张照片，请删减后重试。"),
    ERASED("file-erased", Refusal.Kind.NOT_FOUND, "原始照片已按保留期限删除，处理后的照片仍可查看。"),
    TOO_MANY_BOXES("file-too-many-boxes", Refusal.Kind.INVALID, "最多 100 个遮挡框，请删减后重试。"),
    WRONG_BOX("file-wrong-box", Refusal.Kind.INVALID, "遮挡框超出照片范围，请重新绘制。"),
    WRONG_RULE("file-wrong-rule", Refusal.Kind.INVALID, "公开规则的数值不合理，请检查后重试。"),
    UNKNOWN("file-unknown", Refusal.Kind.NOT_FOUND, "没有找到这张照片，请重新上传。"),
    NOT_YOURS("file-not-yours", Refusal.Kind.INVALID, "照片不可用（可能已用于其他上报），请重新上传。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    FilesError(String key, Refusal.Kind kind, String advice) {
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
