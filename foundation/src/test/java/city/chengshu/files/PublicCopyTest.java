package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Pressure;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// From upload to public copy, with finders that see what the test says.
@PlatformTest
class PublicCopyTest {

    static final Sight FACE = new Sight(Sight.Kind.FACE, 0.4, 0.4, 0.2, 0.2, 0.9);

    @Autowired StoreFile storeFile;
    @Autowired AttachFiles attachFiles;
    @Autowired PublicCopies copies;
    @Autowired SetPublicRule rules;
    @Autowired RemoveOrphans removeOrphans;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired MockMvcTester http;

    final Actor uploader =
            new Actor(
                    UUID.randomUUID(),
                    Actor.Kind.CITIZEN,
                    "市民",
                    Set.of(),
                    Set.of(),
                    DataScope.NOTHING);

    @BeforeEach
    void nothingElseWaits() {
        jdbc.sql("update files.file set looked_at = now() where looked_at is null").update();
        rules.set(new PublicRule(0.5, 0.8, true, true, 20), Actor.HOUSE);
    }

    @Test
    void aPhotoIsNotPublicBeforeItWasLookedAtAndIsAfterwards() throws IOException {
        var id = photo();
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
        assertThat(look(seeing())).isEqualTo(1);
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatusOk();
        assertThat(look(seeing())).as("looked at once").isZero();
    }

    @Test
    void whatIsSurelyAFaceIsHiddenFromThePublicAndNotFromStaff() throws IOException {
        var id = photo();
        look(seeing(FACE));
        assertThat(contrast(read("/api/files/{id}/public", id, null))).isLessThan(40);
        assertThat(contrast(read("/api/files/{id}/thumbnail", id, null))).isLessThan(40);
        assertThat(contrast(read("/api/files/{id}/display", id, "case.read"))).isGreaterThan(150);
        assertThat(contrast(read("/api/files/{id}/original", id, "file.original")))
                .isGreaterThan(150);
    }

    @Test
    void onlyTheBlurredCopyMayBeKeptByCachesThatOthersUse() throws IOException {
        var id = photo();
        look(seeing(FACE));
        assertThat(http.get().uri("/api/files/{id}/display", id))
                .hasHeader("Cache-Control", "max-age=3600, public");
        assertThat(http.get().uri("/api/files/{id}/display", id).with(ActingAs.staff("case.read")))
                .hasHeader("Cache-Control", "max-age=3600, private");
    }

    @Test
    void whatTheMachineDoubtsWaitsForAPersonWhoChangesTheBoxes() throws IOException {
        var id = photo();
        look(seeing(new Sight(Sight.Kind.FACE, 0, 0, 0.1, 0.1, 0.6)));
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
        assertThat(http.get().uri("/api/files/review").with(ActingAs.staff("file.review")))
                .bodyJson()
                .extractingPath("$[?(@.id=='%s')].verdict".formatted(id))
                .asArray()
                .containsExactly("UNSURE");
        review(
                id,
                "{\"decision\":\"PUBLIC\",\"boxes\":[{\"kind\":\"PLATE\",\"x\":0.4,\"y\":0.4,\"width\":0.2,\"height\":0.2}]}",
                204);
        assertThat(contrast(read("/api/files/{id}/public", id, null))).isLessThan(40);
        review(id, "{\"decision\":\"WITHHELD\"}", 204);
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
        assertThat(http.get().uri("/api/files/{id}/display", id)).hasStatus(404);
    }

    @Test
    void aBoxOutsideThePhotoIsRefused() throws IOException {
        var id = photo();
        review(
                id,
                "{\"decision\":\"PUBLIC\",\"boxes\":[{\"kind\":\"FACE\",\"x\":0.9,\"y\":0.4,\"width\":0.2,\"height\":0.2}]}",
                422);
        review(id, "{\"decision\":\"PUBLIC\",\"boxes\":[null]}", 422);
        review(id, "{}", 422);
        review(
                id,
                "{\"decision\":\"PUBLIC\",\"boxes\":[{\"kind\":\"CAT\",\"x\":0,\"y\":0,\"width\":1,\"height\":1}]}",
                400);
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
    }

    @Test
    void aLookThatFailsOrTakesTooLongLeavesThePhotoToAPerson() throws IOException {
        var broken = photo();
        look(new Seen(List.of(), new IllegalStateException("a bug in native code")));
        var slow = photo();
        look(new Seen(List.of(), new Sights.TooLong()));
        for (var id : List.of(broken, slow)) {
            assertThat(verdict(id)).isEqualTo("FAILED PENDING");
        }
    }

    @Test
    void aPhotoThatEndedTheProgramTwiceIsNotLookedAtAgain() throws IOException {
        var id = photo();
        jdbc.sql("update files.file set looks = 2 where id = :id").param("id", id).update();
        look(new Seen(List.of(), new AssertionError("looked at")));
        assertThat(verdict(id)).isEqualTo("FAILED PENDING");
    }

    @Test
    void aPersonWhoDecidedMeanwhileIsNotOverruled() throws IOException {
        var id = photo();
        look(
                new Sights() {
                    @Override
                    public List<Sight> find(BufferedImage image, Watch watch) {
                        review(id, "{\"decision\":\"WITHHELD\"}", 204);
                        return List.of();
                    }

                    @Override
                    public String model() {
                        return "slow";
                    }
                });
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatus(404);
    }

    @Test
    void whereTheRuleWantsAPersonEveryPhotoWaits() throws IOException {
        var body =
                "{\"doubt\":0.5,\"sure\":0.8,\"releaseClear\":false,\"releaseBlurred\":false,\"seconds\":5}";
        assertThat(rule(body, "file.review")).hasStatus(403);
        assertThat(rule(body.replace("0.8", "0.2"), "file.rule")).hasStatus(422);
        assertThat(rule(body, "file.rule")).hasStatus(204);
        var id = photo();
        look(seeing());
        assertThat(verdict(id)).isEqualTo("CLEAR PENDING");
    }

    @Test
    void theBlurredCopyStaysAsLongAsAPhotoShowsIt() throws IOException {
        var id = photo();
        look(seeing(FACE));
        jdbc.sql(
                        "update files.file set subject = null, system = null, uploaded_at = '2020-01-01' where id <> :id and subject is null")
                .param("id", id)
                .update();
        removeOrphans.remove();
        assertThat(http.get().uri("/api/files/{id}/public", id)).hasStatusOk();
    }

    private record Seen(List<Sight> sights, Throwable why) implements Sights {
        @Override
        public List<Sight> find(BufferedImage image, Watch watch) {
            if (why instanceof Error error) {
                throw error;
            }
            if (why instanceof RuntimeException wrong) {
                throw wrong;
            }
            return sights;
        }

        @Override
        public String model() {
            return "test";
        }
    }

    private static Sights seeing(Sight... sights) {
        return new Seen(List.of(sights), null);
    }

    private int look(Sights sights) {
        return new LookAtPhotos(jdbc, copies, sights, rules, new Pressure(), transaction, clock)
                .lookAtAll();
    }

    private UUID photo() throws IOException {
        var stored = storeFile.store(new ByteArrayInputStream(picture()), uploader);
        attachFiles.attach(List.of(stored.id()), "test", UUID.randomUUID(), "before", uploader);
        return stored.id().value();
    }

    private String verdict(UUID id) {
        return jdbc.sql("select verdict || ' ' || review from files.file where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void review(UUID id, String body, int status) {
        assertThat(
                        http.post()
                                .uri("/api/files/{id}/review", id)
                                .contentType("application/json")
                                .content(body)
                                .with(ActingAs.staff("file.review")))
                .hasStatus(status);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult rule(
            String body, String permission) {
        return http.put()
                .uri("/api/files/public-rule")
                .contentType("application/json")
                .content(body)
                .with(ActingAs.staff(permission))
                .exchange();
    }

    private BufferedImage read(String path, UUID id, String permission) throws IOException {
        var request = http.get().uri(path, id);
        var answer =
                permission == null
                        ? request.exchange()
                        : request.with(ActingAs.staff(permission)).exchange();
        assertThat(answer).hasStatusOk();
        return ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    /// How different the brightest and the darkest point in the middle of the face are.
    private static int contrast(BufferedImage image) {
        var least = 255;
        var most = 0;
        for (var y = image.getHeight() * 45 / 100; y < image.getHeight() * 55 / 100; y++) {
            for (var x = image.getWidth() * 45 / 100; x < image.getWidth() * 55 / 100; x++) {
                var green = new Color(image.getRGB(x, y)).getGreen();
                least = Math.min(least, green);
                most = Math.max(most, green);
            }
        }
        return most - least;
    }

    /// Stripes where a face would be.
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color((int) (System.nanoTime() & 0x3f3f3f) | 0x404040));
        graphics.fillRect(0, 0, 600, 400);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(240, 160, 120, 80);
        graphics.setColor(Color.BLACK);
        for (var x = 240; x < 360; x += 12) {
            graphics.fillRect(x, 160, 6, 80);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
