package city.chengshu.backup;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.Database;
import city.chengshu.postgres.Folders;
import city.chengshu.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts a backup back (恢复): everything, or nothing at all.
///
/// All is made in a folder beside the data folder, checked, and moved into place at the end. In the
/// city's own PostgreSQL the rows are one transaction.
public final class Restore {

    /// Whether what the target holds may go.
    public enum Existing {
        KEEP,
        REPLACE
    }

    private final Path home;
    private final Existing existing;
    private final Consumer<String> progress;

    public Restore(Path home, Existing existing, Consumer<String> progress) {
        this.home = home;
        this.existing = existing;
        this.progress = progress;
    }

    /// @param foreign the city's own PostgreSQL, or none for our own in the data folder
    public Manifest restore(Path file, Optional<Database> foreign) {
        refuseFolderInUse();
        refuseFilledFolder();
        var staging = beside("restoring");
        try (var backup = new BackupReader(file)) {
            Folders.delete(staging);
            Files.createDirectories(staging);
            new FileLoader(backup, progress).load(staging);
            if (foreign.isPresent()) {
                new RowLoader(backup, progress).load(foreign.get(), existing);
            } else {
                loadIntoOurOwn(backup, staging);
            }
            moveIntoPlace(staging);
            return backup.content();
        } catch (IOException | SQLException cause) {
            throw new Refusal(
                    BackupError.UNREADABLE,
                    "Cannot restore %s: %s".formatted(file, cause.getMessage()));
        } finally {
            discard(staging);
        }
    }

    private void loadIntoOurOwn(BackupReader backup, Path staging)
            throws IOException, SQLException {
        progress.accept("Making a new database …");
        try (var database =
                LocalPostgres.start(
                        staging.resolve(HomeFiles.POSTGRES), LocalPostgres.Durability.SAFE)) {
            new RowLoader(backup, progress).load(database, Existing.KEEP);
        }
    }

    private void refuseFolderInUse() {
        if (Database.isInUse(home.resolve(HomeFiles.POSTGRES))) {
            throw new Refusal(
                    BackupError.IN_USE,
                    "Cannot restore into %s: a program is using it; stop it first".formatted(home));
        }
    }

    private void refuseFilledFolder() {
        if (existing == Existing.REPLACE || Files.notExists(home)) {
            return;
        }
        try (var found = Files.list(home)) {
            if (found.findAny().isPresent()) {
                throw new Refusal(
                        BackupError.NOT_EMPTY,
                        "Cannot restore into %s: it is not empty; --replace replaces what is there"
                                .formatted(home));
            }
        } catch (IOException cause) {
            throw new Refusal(
                    BackupError.UNREADABLE,
                    "Cannot restore into %s: %s".formatted(home, cause.getMessage()));
        }
    }

    private void moveIntoPlace(Path staging) throws IOException {
        refuseFolderInUse();
        var replaced = beside("replaced");
        Folders.delete(replaced);
        if (Files.exists(home)) {
            Files.move(home, replaced);
        }
        Files.move(staging, home);
        Folders.delete(replaced);
    }

    private Path beside(String purpose) {
        return home.resolveSibling(home.getFileName() + "." + purpose);
    }

    private static void discard(Path staging) {
        try {
            Folders.delete(staging);
        } catch (IOException leftover) {
            System.getLogger(Restore.class.getName())
                    .log(System.Logger.Level.WARNING, "Left behind: " + staging, leftover);
        }
    }
}
