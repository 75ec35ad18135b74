/// Historic requests (历史诉求): what another system took and settled, imported from its files.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region", "worklist"})
package city.chengshu.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
