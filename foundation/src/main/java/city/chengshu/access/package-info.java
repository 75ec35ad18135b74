/// Who may do what, where (身份与权限): accounts, roles and grants as data, logins, and the gate every
/// request passes.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "kernel::web", "keyring", "audit", "notices", "region"})
package city.chengshu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
