/// Photos and documents (附件): checked, stripped, content-addressed; private original, public copy.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "region"})
package city.chengshu.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
