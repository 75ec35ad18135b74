/// One screen for those who answer for the city (城市云脑, 领导驾驶舱): sections are rows that name
/// indicators and how to draw them. Stands on figures and knows no other system.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "region",
            "organization",
            "access",
            "indicators"
        })
package city.chengshu.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
