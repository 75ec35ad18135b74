/// Routing rules, tested.
@NullMarked
package city.chengshu.routing;

import org.jspecify.annotations.NullMarked;
