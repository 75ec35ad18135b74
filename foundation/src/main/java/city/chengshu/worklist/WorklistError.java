package city.chengshu.worklist;

import city.chengshu.kernel.Refusal;

/// What the worklist refuses.
enum WorklistError implements Refusal.Code {
    UNKNOWN_TASK("worklist-unknown-task", Refusal.Kind.NOT_FOUND, "没有这项待办，或不在您的管辖范围内。"),
    TASK_DONE("worklist-task-done", Refusal.Kind.CONFLICT, "这项待办已经办结，请刷新列表。"),
    TAKEN("worklist-task-taken", Refusal.Kind.CONFLICT, "这项待办已被他人认领，请刷新列表。"),
    NOT_PERMITTED("worklist-not-permitted", Refusal.Kind.FORBIDDEN, "您没有办理这项待办的权限。"),
    UNKNOWN_PERSON("worklist-unknown-person", Refusal.Kind.INVALID, "没有找到接办人，请重新选择。"),
    PERSON_NOT_PERMITTED(
            "worklist-person-not-permitted", Refusal.Kind.INVALID, "接办人没有办理这项待办的权限或管辖范围，请重新选择。"),
    UNKNOWN_GRID("worklist-unknown-grid", Refusal.Kind.INVALID, "没有这个网格，或不在您的管辖范围内。"),
    NO_GRID_WORKER("worklist-no-grid-worker", Refusal.Kind.INVALID, "没有找到可核实、核查的人员，请检查登录名和权限。"),
    BAD_CURSOR("worklist-bad-cursor", Refusal.Kind.MALFORMED, "翻页位置无效，请从第一页重新查看。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    WorklistError(String key, Refusal.Kind kind, String advice) {
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
