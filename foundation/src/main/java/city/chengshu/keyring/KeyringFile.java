package city.chengshu.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the file of keys, and makes it at the first start: one `number hex` a line, readable by
/// the owner only. A new last line rotates the key; old lines stay as long as something was
/// encrypted with them.
@Configuration(proxyBeanMethods = false)
class KeyringFile {

    @Bean
    Keyring keyring(KeyringSettings settings) {
        return read(settings.file());
    }

    static Keyring read(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var keys = new TreeMap<Integer, byte[]>();
            for (var line : Files.readAllLines(file)) {
                var parts = line.strip().split(" ");
                keys.put(Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[1]));
            }
            return new Keyring(keys);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Complete before it has its name, so that two programs starting at once read the same keys.
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished =
                Files.createTempFile(file.toAbsolutePath().getParent(), "keyring", "", owner);
        Files.writeString(unfinished, "1 " + HexFormat.of().formatHex(key) + "\n");
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException otherWasFaster) {
            // Its keys are as good as ours.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished);
    }
}
