package city.chengshu.reporting;

/// The words in which a citizen follows a report; five, and one for what is not taken up.
public enum Stage {
    ACCEPTANCE("受理"),
    HANDLING("处置"),
    SUPERVISION("督查"),
    CHECK("核查"),
    CLOSED("结案"),
    REJECTED("不予受理");

    private final String chinese;

    Stage(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    boolean isEnd() {
        return this == CLOSED || this == REJECTED;
    }
}
