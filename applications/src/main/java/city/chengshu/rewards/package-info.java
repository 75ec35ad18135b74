/// What citizens earn for reports that were found valid (积分与奖励): rules as data, grants that name
/// their rule, a ledger that is only appended to.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "access",
            "region",
            "organization",
            "notices",
            "timers",
            "reporting",
            "cases"
        })
package city.chengshu.rewards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
