/// Posters whose QR opens the report page at their place (海报).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region"})
package city.chengshu.posters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
