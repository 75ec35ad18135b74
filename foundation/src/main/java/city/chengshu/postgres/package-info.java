/// PostgreSQL kept by the program itself (自带数据库), and the migrations of all modules.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.chengshu.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
