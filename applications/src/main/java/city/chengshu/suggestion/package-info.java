/// Suggests the class of a problem from its words (分类建议): learned from the city's own closed cases,
/// measured before use; a person decides.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "timers", "reporting", "cases"})
package city.chengshu.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
