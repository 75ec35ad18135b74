package city.chengshu.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Keeps contents under their SHA-256: the same photo is kept once. A content is on disk, with its
/// name, before anyone is told; what a crash leaves unfinished has no name.
@Component
class ContentStore {

    /// The forms in which one photo is kept.
    enum Form {
        /// As it was sent, with place and time: evidence, for those who may see it.
        ORIGINAL("o"),
        /// Upright and stripped.
        DISPLAY("d"),
        THUMBNAIL("t");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }
    }

    private final Path folder;

    ContentStore(FilesSettings settings) {
        this.folder = settings.folder();
    }

    static String name(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    boolean has(String name) {
        return Files.exists(path(name, Form.THUMBNAIL)) && Files.exists(path(name, Form.ORIGINAL));
    }

    /// The thumbnail comes last: it says that the others are there.
    void keep(String name, byte[] original, Copies.Pair copies) {
        keep(name, Form.ORIGINAL, original);
        keep(name, Form.DISPLAY, copies.display());
        keep(name, Form.THUMBNAIL, copies.thumbnail());
    }

    byte[] read(String name, Form form) {
        try {
            return Files.readAllBytes(path(name, form));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void remove(String name) {
        try {
            for (var form : Form.values()) {
                Files.deleteIfExists(path(name, form));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The copies stay.
    void removeOriginal(String name) {
        try {
            Files.deleteIfExists(path(name, Form.ORIGINAL));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    boolean hasOriginal(String name) {
        return Files.exists(path(name, Form.ORIGINAL));
    }

    private void keep(String name, Form form, byte[] content) {
        var target = path(name, form);
        Path unfinished = null;
        try {
            Files.createDirectories(target.getParent());
            unfinished =
                    Files.createTempFile(
                            target.getParent(),
                            "unfinished",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            if (unfinished != null) {
                unfinished.toFile().delete();
            }
            throw new UncheckedIOException(cause);
        }
    }

    private Path path(String name, Form form) {
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name + "." + form.suffix);
    }
}
