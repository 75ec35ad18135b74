package city.chengshu.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;

/// How one record hangs on the one before: SHA-256 over the hash before, the number, and every
/// field, each with its length, so that no two records have the same bytes.
final class Chain {

    static final byte[] BEGINNING = new byte[0];

    private Chain() {}

    static byte[] next(byte[] before, long number, AuditRecord record) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(bytes(before, number, record));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    private static byte[] bytes(byte[] before, long number, AuditRecord record) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(before.length);
            out.write(before);
            out.writeLong(number);
            out.writeLong(record.id().getMostSignificantBits());
            out.writeLong(record.id().getLeastSignificantBits());
            out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, record.at()));
            out.writeLong(record.actor().getMostSignificantBits());
            out.writeLong(record.actor().getLeastSignificantBits());
            out.writeInt(record.status());
            for (var text :
                    new String[] {
                        record.event(),
                        record.kind().name(),
                        record.name(),
                        record.method(),
                        record.path(),
                        record.subject(),
                        record.code(),
                        record.address()
                    }) {
                var utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
