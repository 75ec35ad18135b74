package city.chengshu.cases;

/// What can be done to a case (动作), and the permission it needs.
public enum CaseAction {
    REGISTER("登记", "case.register"),
    ACCEPT("受理", "case.accept"),
    SEND_VERIFY("发起核实", "case.verify"),
    VERIFIED_TRUE("核实属实", "case.verification"),
    VERIFIED_FALSE("核实不属实", "case.verification"),
    REJECT("不予受理", "case.reject"),
    FILE("立案", "case.file"),
    DISPATCH("派遣", "case.dispatch"),
    SIGN("签收", "case.sign"),
    RETURN("回退", "case.return"),
    FINISH("处置完成", "case.finish"),
    SEND_CHECK("发起核查", "case.send_check"),
    REWORK("返工", "case.rework"),
    CHECK_PASS("核查通过", "case.check"),
    CHECK_FAIL("核查不通过", "case.check"),
    CLOSE("结案", "case.close"),
    REOPEN("重新立案", "case.reopen"),
    APPLY("申请", "case.apply"),
    WITHDRAW("撤回申请", "case.apply"),
    REFUSE("驳回申请", "case.approve"),
    DELAY("延时", "case.approve"),
    SUSPEND("挂账", "case.approve"),
    VOID("作废", "case.approve"),
    ASSIST("协办", "case.approve"),
    RESUME("恢复处置", "case.resume"),
    ARBITRATE("裁定", "case.arbitrate"),
    URGE("催办", "case.urge"),
    SUPERVISE("督办", "case.supervise"),
    REPLY("督办回复", "case.reply"),
    SELF_HANDLE("自处理", "case.self_handle"),
    ATTACH("关联线索", "case.merge"),
    DETACH("分离线索", "case.merge"),
    MERGE("并案", "case.merge"),
    UNMERGE("撤销并案", "case.merge"),
    SPLIT("拆分", "case.split"),
    RECALCULATE("重新计时", "calendar.edit"),
    /// A word from outside (外部反馈), such as the progress at another city.
    NOTE("外部反馈", "case.note");

    private final String chinese;
    private final String permission;

    CaseAction(String chinese, String permission) {
        this.chinese = chinese;
        this.permission = permission;
    }

    public String chinese() {
        return chinese;
    }

    public String permission() {
        return permission;
    }
}
