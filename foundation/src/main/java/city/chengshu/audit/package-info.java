/// Who did what (审计): append-only records, hash-chained without slowing writers, and verified.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web"})
package city.chengshu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
