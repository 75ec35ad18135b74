/// The few words every module speaks (公共内核): refusals, actors and their data scope, ids, time, and
/// answers that are given only once.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.chengshu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
