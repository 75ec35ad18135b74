package city.chengshu.backup;

import city.chengshu.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Puts the files of a backup into a folder, each readable by its owner alone.
final class FileLoader {

    private final BackupReader backup;
    private final Consumer<String> progress;

    FileLoader(BackupReader backup, Consumer<String> progress) {
        this.backup = backup;
        this.progress = progress;
    }

    void load(Path folder) throws IOException, SQLException {
        for (var kept : backup.content().files()) {
            var target = folder.resolve(kept.path()).normalize();
            if (!target.startsWith(folder)) {
                throw new Refusal(
                        BackupError.DAMAGED,
                        "Cannot restore: %s would lie outside the data folder"
                                .formatted(kept.path()));
            }
            Files.createDirectories(target.getParent());
            backup.read(kept.entry(), kept.sha256(), in -> Files.copy(in, target));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
        progress.accept("%,d files".formatted(backup.content().files().size()));
    }
}
