/// Departments, posts, staff and duties (机构与权责): who is responsible for what, where, since when.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region"})
package city.chengshu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
