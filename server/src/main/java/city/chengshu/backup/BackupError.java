package city.chengshu.backup;

import city.chengshu.kernel.Refusal;

/// Why nothing was saved or put back.
enum BackupError implements Refusal.Code {
    FILE_EXISTS("backup-file-exists", Refusal.Kind.CONFLICT, "文件已存在，请换一个文件名。"),
    NOT_A_BACKUP("backup-unreadable", Refusal.Kind.MALFORMED, "这不是备份文件，或文件不完整。"),
    DAMAGED("backup-damaged", Refusal.Kind.INVALID, "备份文件已损坏，请使用另一份备份。"),
    OTHER_PROGRAM("backup-of-another-version", Refusal.Kind.CONFLICT, "备份与程序版本不符，请使用对应版本。"),
    IN_USE("data-folder-in-use", Refusal.Kind.CONFLICT, "程序正在使用该数据目录，请先停止程序。"),
    NOT_EMPTY("restore-target-not-empty", Refusal.Kind.CONFLICT, "目标中已有数据，如确需替换请加 --replace。"),
    UNREADABLE("backup-not-possible", Refusal.Kind.CONFLICT, "读写失败，请检查磁盘空间与权限。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    BackupError(String key, Refusal.Kind kind, String advice) {
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
