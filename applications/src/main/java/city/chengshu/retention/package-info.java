/// Personal data leave when their time is over, by rules of the city, on record (保留与删除).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "timers",
            "files",
            "notices",
            "reporting",
            "cases"
        })
package city.chengshu.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
