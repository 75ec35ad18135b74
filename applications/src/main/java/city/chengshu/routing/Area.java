package city.chengshu.routing;

/// Where a rule holds (适用区域).
public sealed interface Area {

    enum Kind {
        ANYWHERE,
        REGION,
        CELL,
        DRAWN
    }

    /// In the whole city.
    record Anywhere() implements Area {}

    /// In a division and all below it.
    ///
    /// @param prefix digits with which their codes begin
    record Region(String prefix) implements Area {}

    /// In one cell of the grid (单元网格).
    record Cell(String number) implements Area {}

    /// Inside a drawn outline, its border included.
    ///
    /// @param geoJson a Polygon or MultiPolygon in WGS-84, as it was drawn or pasted
    record Drawn(String geoJson) implements Area {}

    static Area of(Kind kind, String code) {
        return switch (kind) {
            case ANYWHERE -> new Anywhere();
            case REGION -> new Region(code);
            case CELL -> new Cell(code);
            case DRAWN -> new Drawn(code);
        };
    }

    default Kind kind() {
        return switch (this) {
            case Anywhere() -> Kind.ANYWHERE;
            case Region _ -> Kind.REGION;
            case Cell _ -> Kind.CELL;
            case Drawn _ -> Kind.DRAWN;
        };
    }

    default String code() {
        return switch (this) {
            case Anywhere() -> "";
            case Region(var prefix) -> prefix;
            case Cell(var number) -> number;
            case Drawn(var geoJson) -> geoJson;
        };
    }
}
