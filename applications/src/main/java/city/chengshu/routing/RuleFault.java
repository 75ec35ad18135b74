package city.chengshu.routing;

/// What is wrong with a rule (规则错误). It stops the release of its set; a rule that breaks later is
/// skipped, on record.
public enum RuleFault {
    NO_TITLE("没有名称"),
    UNKNOWN_UNIT("派往的单位不存在"),
    CLOSED_UNIT("派往的单位已撤销"),
    UNKNOWN_OWNER("权属单位不存在或已撤销"),
    UNKNOWN_CLASS("没有这个小类"),
    UNKNOWN_GROUP("没有这个大类"),
    NO_AREA("没有选择区域"),
    UNKNOWN_REGION("没有这个行政区划"),
    UNKNOWN_CELL("没有这个单元网格"),
    UNREADABLE_OUTLINE("图形不是有效的 GeoJSON 面"),
    CROSSING_OUTLINE("图形自相交或不合法"),
    OUTLINE_OUTSIDE("图形在本市范围之外"),
    EMPTY_HOURS("适用时段没有任何一天"),
    EMPTY_DATES("失效日期不晚于生效日期"),
    NO_RULES("规则集里没有规则"),
    UNKNOWN_DESK("兜底席位不存在或已撤销");

    private final String chinese;

    RuleFault(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
