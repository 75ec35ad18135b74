package city.chengshu.indicators;

/// A kind of fact a module reports (事实名称).
public record FactName(String code, String name, String nameEn) {}
