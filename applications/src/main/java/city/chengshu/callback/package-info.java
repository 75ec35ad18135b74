/// Asking reporters whether it helped (回访): calls on a sample, and proposals to open a case again.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "region",
            "organization",
            "notices",
            "timers",
            "worklist",
            "indicators",
            "reporting",
            "cases"
        })
package city.chengshu.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
