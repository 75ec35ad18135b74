package city.chengshu.cases;

/// Why a case is not taken up (不予受理原因): counted by code, told in words.
public enum RejectionReason {
    NOT_OURS("不属于城市管理受理范围"),
    NOT_FOUND("现场未发现所述问题"),
    UNCLEAR("位置或内容不清，无法核实"),
    KNOWN("同一问题已在处置中"),
    PRIVATE("属于民事纠纷，请通过其他途径解决"),
    OTHER("其他原因");

    private final String chinese;

    RejectionReason(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
