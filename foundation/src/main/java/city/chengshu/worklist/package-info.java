/// One inbox for staff over all systems (待办): task, unit, person, deadline, lamp.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "kernel::web", "region", "organization", "access"})
package city.chengshu.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
