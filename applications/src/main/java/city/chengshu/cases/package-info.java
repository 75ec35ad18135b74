/// What must be put right, from the first word to the closed case (一网统管, 案件).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "region",
            "calendar",
            "organization",
            "audit",
            "files",
            "worklist",
            "notices",
            "timers",
            "indicators",
            "routing",
            "reporting"
        })
package city.chengshu.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
