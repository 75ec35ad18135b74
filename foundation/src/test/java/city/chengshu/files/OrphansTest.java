package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.testing.PlatformTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class OrphansTest {

    @Autowired StoreFile storeFile;
    @Autowired RemoveOrphans removeOrphans;
    @Autowired ContentStore store;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void bytesGoWithTheirLastRow() throws IOException {
        var content = picture(11);
        keep(content);
        age(content);
        removeOrphans.remove();
        assertThat(store.has(ContentStore.name(content))).isFalse();
    }

    @Test
    void anUploadOfTheSameContentKeepsItsBytes() throws IOException {
        var content = picture(12);
        keep(content);
        age(content);
        keep(content);
        removeOrphans.remove();
        assertThat(store.has(ContentStore.name(content))).isTrue();
    }

    /// Removing and uploading wait for each other while the content is looked at.
    @Test
    void anUploadWaitsWhileItsContentIsBeingRemoved() throws IOException {
        var content = picture(13);
        var upload =
                transaction.execute(_ -> {
                    lock(content);
                    var running = CompletableFuture.runAsync(() -> keepUnchecked(content));
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(10))
                            .until(() -> running.isDone() || isSomebodyWaiting());
                    assertThat(running).isNotDone();
                    return running;
                });
        upload.join();
        assertThat(store.has(ContentStore.name(content))).isTrue();
    }

    private void lock(byte[] content) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", ContentStore.name(content))
                .query(String.class)
                .single();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private void age(byte[] content) {
        jdbc.sql(
                        "update files.file set uploaded_at = uploaded_at - interval '2 days' where sha256 = :name")
                .param("name", ContentStore.name(content))
                .update();
    }

    private void keep(byte[] content) throws IOException {
        storeFile.store(new ByteArrayInputStream(content), Actor.ANONYMOUS);
    }

    private void keepUnchecked(byte[] content) {
        try {
            keep(content);
        } catch (IOException why) {
            throw new java.io.UncheckedIOException(why);
        }
    }

    private static byte[] picture(int colour) throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour << 16);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
