package city.chengshu.backup;

import city.chengshu.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/// Reads the file of a backup, and believes no entry whose checksum is wrong.
final class BackupReader implements AutoCloseable {

    /// Takes one entry.
    interface Content {
        void read(InputStream in) throws IOException, SQLException;
    }

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    BackupReader(Path file) {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
            manifest = manifest();
        } catch (IOException | JacksonException cause) {
            throw unreadable(String.valueOf(cause.getMessage()));
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw new Refusal(
                    BackupError.OTHER_PROGRAM,
                    "Cannot restore %s: its format is %d, this program reads %d"
                            .formatted(file, manifest.format(), Manifest.FORMAT));
        }
    }

    private Manifest manifest() throws IOException {
        var entry = zip.getEntry(BackupWriter.MANIFEST);
        if (entry == null) {
            zip.close();
            throw unreadable("it has no manifest");
        }
        try (var in = zip.getInputStream(entry)) {
            return BackupWriter.JSON.readValue(in, Manifest.class);
        }
    }

    private Refusal unreadable(String why) {
        return new Refusal(BackupError.NOT_A_BACKUP, "Cannot restore %s: %s".formatted(file, why));
    }

    Manifest content() {
        return manifest;
    }

    void read(String name, String sha256, Content content) throws IOException, SQLException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name + " is missing");
        }
        try (var in = new DigestInputStream(zip.getInputStream(entry), Checksums.sha256())) {
            content.read(in);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw damaged("the checksum of %s is wrong".formatted(name));
            }
        } catch (java.util.zip.ZipException cause) {
            throw damaged("%s cannot be read: %s".formatted(name, cause.getMessage()));
        }
    }

    private Refusal damaged(String why) {
        return new Refusal(BackupError.DAMAGED, "Cannot restore %s: %s".formatted(file, why));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
