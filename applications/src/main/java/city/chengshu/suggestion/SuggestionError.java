package city.chengshu.suggestion;

import city.chengshu.kernel.Refusal;

/// What the suggestion of classes refuses.
public enum SuggestionError implements Refusal.Code {
    TOO_FEW("suggestion-too-few", Refusal.Kind.CONFLICT, "样本太少：至少需要两个分类、每类十条已结案件。"),
    NO_MODEL("suggestion-no-model", Refusal.Kind.NOT_FOUND, "还没有训练过分类模型。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    SuggestionError(String key, Refusal.Kind kind, String advice) {
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
