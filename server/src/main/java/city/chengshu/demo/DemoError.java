package city.chengshu.demo;

import city.chengshu.kernel.Refusal;

/// Why the demo is left as it is.
enum DemoError implements Refusal.Code {
    NO_DEMO("demo-not-a-demo", Refusal.Kind.CONFLICT, "该数据目录不是演示数据，未作任何改动。"),
    NOT_POSSIBLE("demo-not-possible", Refusal.Kind.CONFLICT, "操作未完成，请检查磁盘空间与权限。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    DemoError(String key, Refusal.Kind kind, String advice) {
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
