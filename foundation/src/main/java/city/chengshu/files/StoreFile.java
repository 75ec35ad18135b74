package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Place;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in a photo (上传附件): checks it by its content, reads place and time, makes the copies, keeps
/// all on disk, and only then makes the row. A photo that is refused leaves nothing behind.
@Service
public class StoreFile {

    /// 20 MB.
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /// How many photos are in memory at once; others wait on disk, where the server put them.
    private static final Semaphore IN_MEMORY = new Semaphore(4);

    private final ContentStore store;
    private final JdbcClient jdbc;
    private final ContentLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoreFile(
            ContentStore store,
            JdbcClient jdbc,
            ContentLock lock,
            TransactionTemplate transaction,
            Clock clock) {
        this.lock = lock;
        this.transaction = transaction;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public StoredFile store(InputStream stream, Actor uploader) throws IOException {
        IN_MEMORY.acquireUninterruptibly();
        try {
            return keep(stream, uploader);
        } finally {
            IN_MEMORY.release();
        }
    }

    private StoredFile keep(InputStream stream, Actor uploader) throws IOException {
        var content = stream.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Refusal(FilesError.TOO_LARGE, "Cannot store the photo: over 20 MB");
        }
        var photo = Photo.read(content);
        var name = ContentStore.name(content);
        // Decoded before the lock, unless the content is there.
        var copies = store.has(name) ? null : Copies.make(content, photo);
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    lock.take(name);
                    if (!store.has(name)) {
                        store.keep(
                                name,
                                content,
                                copies == null ? Copies.make(content, photo) : copies);
                    }
                    var hash = ImageHash.of(store.read(name, ContentStore.Form.THUMBNAIL));
                    return insert(name, photo, content.length, hash, uploader);
                }));
    }

    private StoredFile insert(
            String name, Photo photo, long bytes, ImageHash hash, Actor uploader) {
        var now = clock.instant();
        var id = new FileId(Ids.next(now));
        jdbc.sql(
                        """
                        insert into files.file (id, sha256, type, width, height, bytes, longitude, latitude, taken_at,
                                                uploader, uploaded_at, simulated, hash)
                        values (:id, :sha256, :type, :width, :height, :bytes, :longitude, :latitude, :takenAt,
                                :uploader, :now, :simulated, :hash)
                        """)
                .param("id", id.value())
                .param("sha256", name)
                .param("type", photo.type())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("bytes", bytes)
                .param("longitude", photo.place().map(Place::longitude).orElse(null))
                .param("latitude", photo.place().map(Place::latitude).orElse(null))
                .param(
                        "takenAt",
                        photo.takenAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("uploader", uploader.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("simulated", HouseClock.isMoved())
                .param("hash", hash.bits())
                .update();
        return new StoredFile(
                id,
                photo.type(),
                photo.width(),
                photo.height(),
                bytes,
                photo.place(),
                photo.takenAt());
    }
}
