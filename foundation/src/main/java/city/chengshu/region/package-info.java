/// Which division a place lies in (行政区划与单元网格): the division tree, boundaries, coordinates.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web"})
package city.chengshu.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
