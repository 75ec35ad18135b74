package city.chengshu.routing;

import java.util.List;
import java.util.Optional;

/// The classes that rules may name (分类). Whoever keeps the classes implements it.
public interface RoutingClasses {

    /// @param group 大类
    record RoutingClass(String code, String name, String group) {}

    /// Those of today.
    List<RoutingClass> listRoutingClasses();

    /// Also one that is not used any more: old cases keep theirs.
    Optional<RoutingClass> findRoutingClass(String code);
}
