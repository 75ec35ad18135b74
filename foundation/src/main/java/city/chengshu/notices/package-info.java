/// Messages to people and systems (通知): templates and an outbox. Whether a message arrived is never
/// the state of a case.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel::web", "keyring"})
package city.chengshu.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
