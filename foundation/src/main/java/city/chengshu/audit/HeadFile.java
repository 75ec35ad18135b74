package city.chengshu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The end of the chain, kept outside the database in `audit-head`: without it nobody could tell
/// that the last records were cut off. An operator may copy it elsewhere.
@Component
class HeadFile {

    /// Number and hash of the last seal.
    record Head(long number, String hash) {
        boolean matches(Seal seal) {
            return hash.equals(HexFormat.of().formatHex(seal.hash()));
        }
    }

    private final Path file;

    HeadFile(AuditSettings settings) {
        this.file = settings.home().resolve("audit-head");
    }

    void write(Seal seal) {
        try {
            var unfinished = Files.createTempFile(file.getParent(), "audit-head", "");
            Files.writeString(
                    unfinished,
                    "%d %s%n".formatted(seal.number(), HexFormat.of().formatHex(seal.hash())));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Optional<Head> read() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
