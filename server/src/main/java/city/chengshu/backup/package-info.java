/// Backup and restore (备份与恢复): everything the program knows as one file, and back again.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "postgres"})
package city.chengshu.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
