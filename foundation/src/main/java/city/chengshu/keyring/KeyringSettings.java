package city.chengshu.keyring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param home the data folder
/// @param keyring the file of keys, if it is not `keyring` in the data folder; nodes on one
///   database share it
@ConfigurationProperties("chengshu")
record KeyringSettings(Path home, @Nullable Path keyring) {

    Path file() {
        return keyring == null ? home.resolve("keyring") : keyring;
    }
}
