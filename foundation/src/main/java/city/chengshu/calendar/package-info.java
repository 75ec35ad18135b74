/// Working hours, holidays and make-up days (工作日历), and the deadlines counted by them.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region"})
package city.chengshu.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
