/// The one keyring (密钥): encrypts what identifies a person, and indexes it blindly.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package city.chengshu.keyring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
