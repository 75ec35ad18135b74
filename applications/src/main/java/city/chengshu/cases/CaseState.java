package city.chengshu.cases;

/// Where a case stands (案件状态). Which state follows which is in [CaseLifeCycle].
public enum CaseState {
    REPORTED("待受理"),
    VERIFYING("待核实"),
    ACCEPTED("待立案"),
    FILED("待派遣"),
    DISPATCHED("待签收"),
    IN_PROGRESS("处置中"),
    SUSPENDED("挂账"),
    FEEDBACK("待发核查"),
    CHECKING("核查中"),
    TO_CLOSE("待结案"),
    CLOSED("已结案"),
    REJECTED("不予受理"),
    MERGED("并案"),
    VOIDED("作废");

    private final String chinese;

    CaseState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether nothing more is to be done for this case itself. A merged one lives on in another.
    public boolean isEnd() {
        return this == CLOSED || this == REJECTED || this == MERGED || this == VOIDED;
    }
}
