package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real model on drawings; how good it is on photos is measured by `./chengshu bench blur`.
class OpenCvSightsTest {

    @TempDir static Path home;

    static final Sights SIGHTS = new OpenCvSights(new FilesSettings(home(), null));

    private static Path home() {
        return Path.of(System.getProperty("java.io.tmpdir"), "chengshu-native");
    }

    @Test
    void aDrawnPlateIsFoundWhereItIs() {
        var image = street();
        plate(image, new Color(0x0a4ea2), Color.WHITE, 500, 420, 0);
        var found = plates(image);
        assertThat(found).isNotEmpty();
        var box = found.getFirst();
        assertThat(box.x() * 1200).isBetween(440.0, 540.0);
        assertThat(box.width() * 1200).isBetween(150.0, 320.0);
        assertThat(box.confidence()).isGreaterThan(0.5);
    }

    @Test
    void aPlateOnItsSideIsStillFound() {
        var image = street();
        plate(image, new Color(0x0a4ea2), Color.WHITE, 500, 420, 15);
        assertThat(plates(image)).isNotEmpty();
    }

    @Test
    void aStreetWithNothingInItIsClear() {
        assertThat(find(street())).filteredOn(sight -> sight.confidence() >= 0.5).isEmpty();
    }

    @Test
    void theSmallestAndTheLongestPhotoAreLookedAt() {
        for (var size :
                List.of(
                        new int[] {1, 1},
                        new int[] {1600, 1},
                        new int[] {1, 1600},
                        new int[] {7, 3})) {
            find(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB));
        }
    }

    @Test
    void aLookEndsWhenItsTimeIsUp() {
        assertThatExceptionOfType(Sights.TooLong.class)
                .isThrownBy(() ->
                        SIGHTS.find(
                                street(),
                                () -> {
                                    throw new Sights.TooLong();
                                }));
    }

    private static List<Sight> find(BufferedImage image) {
        return SIGHTS.find(image, () -> {});
    }

    private static List<Sight> plates(BufferedImage image) {
        return find(image).stream().filter(one -> one.kind() == Sight.Kind.PLATE).toList();
    }

    static BufferedImage street() {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x9fb4c4));
        graphics.fillRect(0, 0, 1200, 300);
        graphics.setColor(new Color(0x6d6d6a));
        graphics.fillRect(0, 300, 1200, 500);
        graphics.dispose();
        return image;
    }

    /// As GA 36 has it: 440 × 140 mm, here 220 × 70 pixels.
    static void plate(
            BufferedImage image, Color ground, Color letters, int x, int y, double degrees) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setTransform(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y));
        graphics.setColor(new Color(0x202226));
        graphics.fillRect(x - 90, y - 60, 400, 200);
        graphics.setColor(ground);
        graphics.fillRoundRect(x, y, 220, 70, 8, 8);
        graphics.setColor(letters);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        graphics.drawString("LB·2K73Q", x + 12, y + 49);
        graphics.dispose();
    }
}
