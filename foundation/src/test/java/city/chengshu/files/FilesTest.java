package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import city.chengshu.testing.SharedData;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class FilesTest {

    record Hostile(String what, byte[] content, FilesError code) {
        @Override
        public String toString() {
            return what;
        }
    }

    @Autowired StoreFile storeFile;
    @Autowired AttachFiles attachFiles;
    @Autowired OpenFile openFile;
    @Autowired FilesSettings settings;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester http;

    static Stream<Hostile> hostile() throws IOException {
        var jpeg = picture("jpg", 64, 48);
        return Stream.of(
                new Hostile("nothing", new byte[0], FilesError.EMPTY),
                new Hostile("a cut JPEG", Arrays.copyOf(jpeg, 30), FilesError.BROKEN),
                new Hostile(
                        "a page",
                        "<html><script>".getBytes(StandardCharsets.UTF_8),
                        FilesError.UNSUPPORTED),
                new Hostile("a PNG of 50,000 × 50,000", bomb(), FilesError.TOO_MANY_PIXELS),
                new Hostile(
                        "HEIC",
                        ByteBuffer.allocate(32)
                                .putInt(24)
                                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                                .array(),
                        FilesError.HEIC),
                new Hostile(
                        "a GIF",
                        "GIF89a".getBytes(StandardCharsets.US_ASCII),
                        FilesError.UNSUPPORTED),
                new Hostile(
                        "over 20 MB", new byte[StoreFile.MOST_BYTES + 1], FilesError.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) throws IOException {
        var rows = rows();
        var files = files();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store(hostile.content(), Actor.HOUSE))
                .extracting(Refusal::code)
                .isEqualTo(hostile.code());
        assertThat(rows()).isEqualTo(rows);
        assertThat(files()).as("files left behind").isEqualTo(files);
    }

    @Test
    void theSamePhotoIsKeptOnce() throws IOException {
        var content = picture("png", 321, 123);
        store(content, Actor.HOUSE);
        var files = files();
        store(content, Actor.HOUSE);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void onlyTheUploaderMayBindAPhotoAndOnlyOnce() throws IOException {
        var uploader = someone();
        var photo = List.of(store(picture("jpg", 50, 40), uploader).id());
        assertRefused(FilesError.NOT_YOURS, photo, someone());
        attachFiles.attach(photo, "test", UUID.randomUUID(), "before", uploader);
        assertRefused(FilesError.NOT_YOURS, photo, uploader);
        assertRefused(FilesError.NOT_YOURS, List.of(new FileId(UUID.randomUUID())), uploader);
        assertRefused(
                FilesError.TOO_MANY,
                Stream.generate(() -> new FileId(UUID.randomUUID())).limit(10).toList(),
                uploader);
    }

    @Test
    void nobodyOutsideSeesAPhotoBeforeAPersonClearedIt() throws IOException {
        var uploader = UUID.randomUUID();
        var uploaded =
                http.post()
                        .uri("/api/files")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "../../x.jpg",
                                        "text/html",
                                        picture("jpg", 900, 600)))
                        .with(ActingAs.citizen(uploader))
                        .exchange();
        assertThat(uploaded).hasStatus(201);
        var id =
                jdbc.sql("select id from files.file where uploader = :u")
                        .param("u", uploader)
                        .query(UUID.class)
                        .single();
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
        assertThat(http.get().uri("/api/files/{id}/thumbnail", id).with(ActingAs.citizen()))
                .hasStatus(404);
        assertThat(http.get().uri("/api/files/{id}/thumbnail", id).with(ActingAs.citizen(uploader)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/files/{id}/original", id).with(ActingAs.citizen(uploader)))
                .hasStatus(403);
        assertThat(
                        http.get()
                                .uri("/api/files/{id}/original", id)
                                .with(ActingAs.staff("file.original")))
                .hasStatusOk();
        assertThat(
                        http.post()
                                .uri("/api/files/{id}/review", id)
                                .contentType("application/json")
                                .content("{\"decision\":\"PUBLIC\"}")
                                .with(ActingAs.staff("file.review")))
                .hasStatus(204);
        assertThat(http.get().uri("/api/files/{id}/public", id))
                .hasStatusOk()
                .hasContentType("image/jpeg");
    }

    @Test
    void everyRealPhotoIsTakenAndGpsPlacesAreRead() throws IOException {
        try (var photos = Files.walk(SharedData.get("photos"))) {
            for (var photo : photos.filter(one -> one.toString().endsWith(".jpg")).toList()) {
                var stored = store(Files.readAllBytes(photo), Actor.HOUSE);
                assertThat(stored.place().isPresent())
                        .as(photo.toString())
                        .isEqualTo(photo.getParent().endsWith("gps"));
                stored.place()
                        .ifPresent(place -> {
                            assertThat(place.latitude()).isCloseTo(43.467, within(0.01));
                            assertThat(place.longitude()).isCloseTo(11.885, within(0.01));
                            assertThat(stored.takenAt()).isPresent();
                        });
                assertStripped(openFile.display(stored.id(), Actor.HOUSE).content());
            }
        }
    }

    @Test
    void everyOrientationComesOutUpright() throws IOException {
        var folder = SharedData.get("photos/orientation");
        try (var photos = Files.list(folder)) {
            for (var photo : photos.toList()) {
                var kind = photo.getFileName().toString().startsWith("landscape");
                var stored = store(Files.readAllBytes(photo), Actor.HOUSE);
                assertThat(stored.width() > stored.height()).as(photo.toString()).isEqualTo(kind);
            }
            var first = thumbnail(folder.resolve("landscape_1.jpg"));
            for (var i = 2; i <= 4; i++) {
                assertThat(difference(first, thumbnail(folder.resolve("landscape_" + i + ".jpg"))))
                        .as("landscape_" + i)
                        .isLessThan(12);
            }
            var portrait = thumbnail(folder.resolve("portrait_6.jpg"));
            for (var i : new int[] {5, 7, 8}) {
                assertThat(
                                difference(
                                        portrait,
                                        thumbnail(folder.resolve("portrait_" + i + ".jpg"))))
                        .as("portrait_" + i)
                        .isLessThan(12);
            }
        }
    }

    private BufferedImage thumbnail(Path photo) throws IOException {
        var stored = store(Files.readAllBytes(photo), Actor.HOUSE);
        return ImageIO.read(
                new ByteArrayInputStream(openFile.thumbnail(stored.id(), Actor.HOUSE).content()));
    }

    /// Mean difference of a colour channel, 0 to 255.
    private static double difference(BufferedImage one, BufferedImage other) {
        var sum = 0L;
        var width = Math.min(one.getWidth(), other.getWidth());
        var height = Math.min(one.getHeight(), other.getHeight());
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 255) - (other.getRGB(x, y) >> 8 & 255));
            }
        }
        return (double) sum / (width * height);
    }

    private static void assertStripped(byte[] copy) {
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    private void assertRefused(FilesError code, List<FileId> files, Actor by) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> attachFiles.attach(files, "test", UUID.randomUUID(), "before", by))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private StoredFile store(byte[] content, Actor by) throws IOException {
        return storeFile.store(new ByteArrayInputStream(content), by);
    }

    private int rows() {
        return jdbc.sql("select count(*) from files.file").query(Integer.class).single();
    }

    private long files() throws IOException {
        if (Files.notExists(settings.folder())) {
            return 0;
        }
        try (var all = Files.walk(settings.folder())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static Actor someone() {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.CITIZEN,
                "市民",
                Set.of(),
                Set.of(),
                city.chengshu.kernel.DataScope.NOTHING);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color((int) (System.nanoTime() & 0xffffff)));
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// A PNG whose header promises 2.5 thousand million pixels.
    private static byte[] bomb() throws IOException {
        var png = picture("png", 8, 8);
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }
}
