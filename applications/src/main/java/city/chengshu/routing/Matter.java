package city.chengshu.routing;

/// What a rule is for (适用分类).
public sealed interface Matter {

    enum Kind {
        ANY,
        GROUP,
        CLASS
    }

    /// Every class.
    record Any() implements Matter {}

    /// Every class of a group (大类).
    record Group(String name) implements Matter {}

    /// One class (小类).
    record OneClass(String code) implements Matter {}

    static Matter of(Kind kind, String code) {
        return switch (kind) {
            case ANY -> new Any();
            case GROUP -> new Group(code);
            case CLASS -> new OneClass(code);
        };
    }

    default Kind kind() {
        return switch (this) {
            case Any() -> Kind.ANY;
            case Group _ -> Kind.GROUP;
            case OneClass _ -> Kind.CLASS;
        };
    }

    default String code() {
        return switch (this) {
            case Any() -> "";
            case Group(var name) -> name;
            case OneClass(var code) -> code;
        };
    }
}
