/// What is measured and how (指标): definitions are data, modules report facts, figures are sums of
/// them, as known on any day, and each opens down to the rows behind it. Knows none of the modules.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "kernel::web", "region", "organization", "timers"})
package city.chengshu.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
