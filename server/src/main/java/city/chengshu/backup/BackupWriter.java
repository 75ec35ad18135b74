package city.chengshu.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes the file of a backup: a zip, readable by its owner alone because the keys are in it.
final class BackupWriter implements AutoCloseable {

    /// Fills one entry.
    interface Content {
        void write(OutputStream out) throws IOException, SQLException;
    }

    /// What went into an entry.
    record Written(long bytes, String sha256) {}

    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final ZipOutputStream zip;

    BackupWriter(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    Written add(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new CountedStream(zip);
        var digest = new DigestOutputStream(counted, Checksums.sha256());
        content.write(digest);
        zip.closeEntry();
        return new Written(
                counted.bytes, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    /// The manifest comes last: a file without it was cut short.
    void finish(Manifest manifest) throws IOException, SQLException {
        add(MANIFEST, out -> out.write(JSON.writeValueAsBytes(manifest)));
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class CountedStream extends OutputStream {
        private final OutputStream target;
        private long bytes;

        CountedStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int single) throws IOException {
            target.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            target.write(data, offset, length);
            bytes += length;
        }
    }
}
