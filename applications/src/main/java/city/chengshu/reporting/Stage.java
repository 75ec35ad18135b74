package city.chengshu.reporting;

/// The words in which a citizen follows a report; five, and one for what is not taken up.
public enum Stage {
    ACCEPTANCE("受理", "Accepted"),
    HANDLING("处置", "Being handled"),
    SUPERVISION("督查", "Supervision"),
    CHECK("核查", "Being checked"),
    CLOSED("结案", "Closed"),
    REJECTED("不予受理", "Not accepted");

    private final String chinese;
    private final String english;

    Stage(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    boolean isEnd() {
        return this == CLOSED || this == REJECTED;
    }
}
