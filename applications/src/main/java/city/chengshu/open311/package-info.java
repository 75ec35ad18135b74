/// Other systems report and follow by the open standard GeoReport v2 (Open311 开放接口).
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "kernel::web", "region", "files", "reporting", "cases"})
package city.chengshu.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
