package city.chengshu.indicators;

import java.util.List;

/// A module that reports facts says which (事实来源).
public interface FactSource {

    List<FactName> names();
}
