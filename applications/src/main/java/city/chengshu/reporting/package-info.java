/// What citizens report and what became of it (随手拍, 线索).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "keyring",
            "access",
            "audit",
            "region",
            "files",
            "notices"
        })
package city.chengshu.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
