package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.Test;

class ImageHashTest {

    static final int NEAR = 8;

    @Test
    void theSamePhotoSmallerRecompressedOrBrighterIsNear() throws IOException {
        for (var scene = 0; scene < 20; scene++) {
            var photo = scene(scene);
            var hash = ImageHash.of(photo);
            assertThat(hash.distance(ImageHash.of(jpeg(photo, 0.35, 0.6))))
                    .as("smaller")
                    .isLessThanOrEqualTo(NEAR);
            assertThat(hash.distance(ImageHash.of(jpeg(photo, 1, 0.3))))
                    .as("recompressed")
                    .isLessThanOrEqualTo(NEAR);
            var brighter = new RescaleOp(1.15f, 12, null).filter(photo, null);
            assertThat(hash.distance(ImageHash.of(brighter)))
                    .as("brighter")
                    .isLessThanOrEqualTo(NEAR);
            assertThat(hash.likeness(ImageHash.of(brighter))).isGreaterThanOrEqualTo(0.6);
        }
    }

    @Test
    void differentPhotosAreFar() {
        for (var one = 0; one < 20; one++) {
            for (var other = one + 1; other < 20; other++) {
                var distance = ImageHash.of(scene(one)).distance(ImageHash.of(scene(other)));
                assertThat(distance).as("%d and %d", one, other).isGreaterThan(NEAR * 3 / 2);
            }
        }
    }

    @Test
    void aPhotoOfOneColourHasAHashToo() {
        var grey = new BufferedImage(10, 3, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageHash.of(grey).distance(ImageHash.of(grey))).isZero();
    }

    /// A street of its own: sky, ground, and things in places that only this number has.
    private static BufferedImage scene(int number) {
        var random = new Random(number * 7_919L + 1);
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(120 + random.nextInt(100), 160, 200));
        graphics.fillRect(0, 0, 900, 200 + random.nextInt(200));
        for (var thing = 0; thing < 14; thing++) {
            graphics.setColor(new Color(random.nextInt(0xffffff)));
            var wide = 60 + random.nextInt(300);
            var high = 60 + random.nextInt(260);
            if (random.nextBoolean()) {
                graphics.fillOval(random.nextInt(800) - 50, random.nextInt(500), wide, high);
            } else {
                graphics.fillRect(random.nextInt(800) - 50, random.nextInt(500), wide, high);
            }
        }
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image, double scale, double quality)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(scale)
                .outputQuality(quality)
                .outputFormat("jpg")
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
