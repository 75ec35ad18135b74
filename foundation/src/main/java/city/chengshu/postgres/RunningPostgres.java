package city.chengshu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Finds the PostgreSQL that another, running program keeps in a folder, so that a command can work
/// beside it.
final class RunningPostgres {

    private RunningPostgres() {}

    static Optional<Database> find(Path home) {
        try {
            var pidFile = home.resolve("data").resolve("postmaster.pid");
            if (Files.notExists(pidFile) || !isLocked(home.resolve("lock"))) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
                return Optional.empty();
            }
            var url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(lines.get(3).strip());
            var password = Files.readString(home.resolve("password"));
            return Optional.of(Database.of(url, LocalPostgres.USER, password));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static boolean isInUse(Path home) {
        try {
            var lock = home.resolve("lock");
            return Files.exists(lock) && isLocked(lock);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static boolean isLocked(Path lock) throws IOException {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var ours = channel.tryLock()) {
            return ours == null;
        } catch (OverlappingFileLockException sameProgram) {
            return true;
        }
    }
}
