/// Cases that are another city's to mend go to its Open311 system and come back as progress (外部系统,
/// 转外部 Open311).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel::web",
            "keyring",
            "timers",
            "region",
            "reporting",
            "cases",
            "open311"
        })
package city.chengshu.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
