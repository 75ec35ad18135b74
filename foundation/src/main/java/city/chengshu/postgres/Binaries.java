package city.chengshu.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Unpacks PostgreSQL's programs from the archive on the class path, once per version.
final class Binaries {

    /// Version of the artefact; part of the folder's name, so that a new version is unpacked
    /// beside.
    static final String VERSION = "18.6.0";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /// The folder that holds `bin/postgres` and `bin/initdb`.
    static Path unpack(Path home) throws IOException {
        var folder = home.resolve("bin-" + VERSION);
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(home);
        var unfinished = Files.createTempDirectory(home, "unpacking-");
        try (var archive = open();
                var tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream open() {
        var archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new CannotStart(
                    "Cannot start PostgreSQL: this build has it for Linux x64 only; use --database-url");
        }
        return archive;
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(
                    "Cannot unpack %s: it leaves the folder".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
