/// Who gets a case (派遣规则): released sets of ordered rules over class, area, owner and time, with
/// the duties as the roster behind them.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region", "organization"})
package city.chengshu.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
