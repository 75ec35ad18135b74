/// Work that comes due by the clock (定时任务), done once however many nodes run: a module declares a
/// db-scheduler task as a bean, the table is here.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.chengshu.timers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
